import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const skating: Vocabulary = {
  slug: 'skating',
  makers: ['Kerbside', 'Rollavia', 'Eislicht', 'Grindhouse', 'Paseo Skate', 'Quadra'],
  uses: [
    'one summer on the promenade',
    'figure-skating lessons',
    'the skatepark after school',
    'roller derby training',
    'commuting',
    'a few frozen-lake weekends',
  ],
  reasons: [
    'My ankles prefer wheels to blades, or the other way round.',
    'She has outgrown them in eight months.',
    'The ramp was taken down.',
    'Bought for a lockdown hobby that ended.',
    'Too fast for me, honestly.',
  ],
  extras: [
    'a skate tool',
    'spare laces',
    'four extra wheels',
    'a tin of wax',
    'a sheet of grip tape',
  ],
  kinds: [
    kind(
      ['inline skates', 'patines en línea', 'rollers en ligne', 'Inlineskates'],
      150,
      size.shoes,
      ['84 mm wheels', 'bearings cleaned', 'brake almost new'],
    ),
    kind(
      ['urban freestyle skates', 'patines de freeskate', 'rollers freeride', 'Freeskates'],
      240,
      size.shoes,
      ['hard shell', '3 x 110 mm frame', 'new liner'],
    ),
    kind(
      [
        'kids adjustable skates',
        'patines infantiles ajustables',
        'rollers enfant réglables',
        'verstellbare Kinder-Skates',
      ],
      60,
      ['EU 29-32', 'EU 33-36', 'EU 37-40'],
      ['four sizes in one', 'soft boot', 'light-up wheels'],
    ),
    kind(
      ['quad roller skates', 'patines de cuatro ruedas', 'patins à roulettes quad', 'Rollschuhe'],
      130,
      size.shoes,
      ['suede boot', 'outdoor wheels', 'toe stops adjust'],
    ),
    kind(
      ['figure skates', 'patines artísticos', 'patins artistiques', 'Kunstlaufschlittschuhe'],
      190,
      size.shoes.slice(0, 8),
      ['stiff boot', 'blades ground by a pro', 'guards included'],
    ),
    kind(
      ['recreational ice skates', 'patines de hielo', 'patins à glace', 'Schlittschuhe'],
      80,
      size.shoes,
      ['warm lining', 'buckles', 'sharpened'],
    ),
    kind(
      ['complete skateboard', 'monopatín completo', 'skateboard complet', 'komplettes Skateboard'],
      90,
      size.decks,
      ['maple deck', 'new grip tape', '99a wheels'],
    ),
    kind(
      ['longboard', 'longboard', 'longboard', 'Longboard'],
      160,
      ['36"', '38"', '40"', '42"'],
      ['drop-through', 'flexy bamboo', 'soft wheels'],
    ),
    kind(
      ['cruiser board', 'cruiser', 'cruiser', 'Cruiserboard'],
      85,
      ['22"', '27"', '29"'],
      ['kick tail', 'rolls over anything', 'fits a backpack'],
    ),
    kind(
      ['skateboard deck', 'tabla de skate', 'planche de skate', 'Skateboard-Deck'],
      55,
      size.decks,
      ['seven plies', 'never set up', 'steep concave'],
    ),
    kind(
      ['set of skate wheels', 'juego de ruedas', 'jeu de roues', 'Rollensatz'],
      35,
      size.skateWheels,
      ['no flat spots', '83a', 'with bearings'],
    ),
    kind(
      ['knee, elbow and wrist pads', 'set de protecciones', 'set de protections', 'Schonerset'],
      45,
      ['kids S', 'kids M', 'size S', 'size M', 'size L'],
      ['hard caps', 'three pairs', 'washed'],
    ),
    kind(
      ['skate helmet', 'casco de skate', 'casque de skate', 'Skatehelm'],
      50,
      ['size S', 'size M', 'size L'],
      ['certified', 'matte', 'no hits'],
    ),
    kind(
      ['mini ramp', 'mini rampa', 'mini rampe', 'Minirampe'],
      260,
      ['60 cm high', '90 cm high'],
      ['two quarter pipes', 'weatherproof ply', 'bring a van'],
    ),
    kind(
      ['speed skates', 'patines de velocidad', 'patins de vitesse', 'Speedskates'],
      380,
      size.shoes,
      ['carbon boot', '4 x 100 mm', 'heat mouldable'],
    ),
    kind(
      ['stunt scooter', 'patinete freestyle', 'trottinette freestyle', 'Stuntscooter'],
      140,
      ['kids', 'adult'],
      ['110 mm wheels', 'pegs', 'compression tight'],
    ),
  ],
};
