import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const soccer: Vocabulary = {
  slug: 'soccer',
  makers: ['Golazo', 'Elfmeter', 'Nutmeg', 'Cantera', 'Terrace & Co', 'Futsala'],
  uses: [
    'one Sunday-league season',
    'five-a-side on Mondays',
    'two months, then an injury',
    'school training',
    'the garden',
    'a summer tournament',
  ],
  reasons: [
    'He changes size every September.',
    'I play in goal now.',
    'Hung up the boots, this time for good.',
    'Won a pair in a tournament.',
    'The pitch became artificial and these are for grass.',
  ],
  extras: [
    'a pump',
    'shin-guard sleeves',
    'a set of spare studs',
    'a captain’s armband',
    'a pair of socks',
  ],
  kinds: [
    kind(
      ['firm-ground soccer boots', 'botas de fútbol', 'crampons de foot', 'Fußballschuhe'],
      110,
      size.shoes,
      ['moulded studs', 'knit collar', 'cleaned and dry'],
    ),
    kind(
      ['soft-ground boots', 'botas de tacos de aluminio', 'crampons vissés', 'Stollenschuhe'],
      120,
      size.shoes,
      ['six metal studs', 'leather', 'key included'],
    ),
    kind(
      ['turf boots', 'botas multitaco', 'chaussures stabilisé', 'Multinocken-Schuhe'],
      75,
      size.shoes,
      ['rubber studs', 'soft upper', 'plenty of life'],
    ),
    kind(
      [
        'kids soccer boots',
        'botas de fútbol infantiles',
        'crampons enfant',
        'Kinder-Fußballschuhe',
      ],
      45,
      size.kidsShoes,
      ['velcro', 'bright colour', 'one season'],
    ),
    kind(
      ['futsal shoes', 'zapatillas de fútbol sala', 'chaussures de futsal', 'Futsalschuhe'],
      80,
      size.shoes,
      ['gum sole', 'suede toe', 'indoor only'],
    ),
    kind(['match ball', 'balón de partido', 'ballon de match', 'Matchball'], 90, size.balls, [
      'thermally bonded',
      'keeps its shape',
      'three matches',
    ]),
    kind(
      ['training ball', 'balón de entrenamiento', 'ballon d’entraînement', 'Trainingsball'],
      25,
      size.balls,
      ['machine-stitched', 'a bit scuffed', 'round'],
    ),
    kind(
      ['futsal ball', 'balón de fútbol sala', 'ballon de futsal', 'Futsalball'],
      35,
      ['size 3', 'size 4'],
      ['low bounce', 'soft cover', 'indoor only'],
    ),
    kind(
      ['goalkeeper gloves', 'guantes de portero', 'gants de gardien', 'Torwarthandschuhe'],
      60,
      ['size 5', 'size 7', 'size 8', 'size 9', 'size 10'],
      ['4 mm latex', 'negative cut', 'finger spines'],
    ),
    kind(
      ['goalkeeper jersey', 'camiseta de portero', 'maillot de gardien', 'Torwarttrikot'],
      40,
      size.clothes,
      ['padded elbows', 'neon', 'no number'],
    ),
    kind(
      ['shin pads', 'espinilleras de fútbol', 'protège-tibias de foot', 'Schienbeinschoner'],
      20,
      ['size S', 'size M', 'size L'],
      ['slip-in', 'foam backing', 'light'],
    ),
    kind(
      ['folding goal', 'portería plegable', 'but pliable', 'faltbares Tor'],
      85,
      ['1.2 x 0.9 m', '1.8 x 1.2 m', '3 x 2 m'],
      ['fibreglass poles', 'pegs', 'bag'],
    ),
    kind(
      ['rebounder net', 'red de rebote', 'filet rebondisseur', 'Rebounder'],
      110,
      ['1 x 1 m', '2 x 1 m'],
      ['two angles', 'springy', 'folds'],
    ),
    kind(
      ['set of training bibs', 'juego de petos', 'lot de chasubles', 'Satz Leibchen'],
      40,
      ['10 pieces', '15 pieces'],
      ['two colours', 'mesh', 'washed'],
    ),
    kind(
      ['team shirt', 'camiseta de equipo', 'maillot de club', 'Vereinstrikot'],
      45,
      size.clothes,
      ['nineties style', 'no sponsor', 'soft fabric'],
    ),
    kind(['table football', 'futbolín', 'baby-foot', 'Tischkicker'], 390, size.oneSize, [
      'telescopic rods',
      'level feet',
      'eight cork balls',
    ]),
  ],
};
