import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const gymnastics: Vocabulary = {
  slug: 'gymnastics',
  makers: ['Tumblewell', 'Equilibra', 'Salto Works', 'Rhönfeder', 'Kipova', 'Chalk & Bar'],
  uses: [
    'two years in the spare room',
    'a regional competition',
    'one school year of lessons',
    'home practice',
    'the summer in the garden',
    'a gym display',
  ],
  reasons: [
    'She moved to the squad and trains there every day.',
    'Taller than the bar, as of this month.',
    'The spare room is a nursery now.',
    'Our club bought new equipment.',
    'I can do a handstand without it (sometimes).',
  ],
  extras: [
    'a block of chalk',
    'a hair scrunchie to match',
    'a ribbon stick',
    'a pair of half socks',
    'a wall poster with stretches',
  ],
  kinds: [
    kind(
      [
        'folding balance beam',
        'barra de equilibrio plegable',
        'poutre pliable',
        'Klapp-Schwebebalken',
      ],
      90,
      ['2.1 m', '2.4 m', '2.8 m'],
      ['suede cover', 'floor level', 'carry handles'],
    ),
    kind(
      ['floor balance beam', 'viga de suelo', 'poutre au sol', 'Bodenbalken'],
      140,
      ['2.4 m', '3 m'],
      ['wooden core', 'non-slip feet', 'regulation width'],
    ),
    kind(
      ['horizontal bar', 'barra fija', 'barre fixe', 'Reckstange'],
      220,
      ['90-130 cm high', '100-150 cm high'],
      ['adjustable', 'up to 60 kg', 'all pins there'],
    ),
    kind(
      ['inflatable tumbling track', 'pista hinchable', 'tapis gonflable', 'Airtrack'],
      260,
      ['3 m', '4 m', '6 m'],
      ['electric pump', '20 cm thick', 'no leaks'],
    ),
    kind(
      ['folding gym mat', 'colchoneta plegable', 'tapis de gym pliable', 'Klappmatte'],
      80,
      ['180 x 60 cm', '240 x 120 cm', '300 x 120 cm'],
      ['5 cm foam', 'velcro edges', 'wipes clean'],
    ),
    kind(
      ['crash mat', 'colchoneta quitamiedos', 'tapis de réception', 'Weichbodenmatte'],
      190,
      ['150 x 100 cm', '200 x 150 cm'],
      ['30 cm thick', 'handles', 'one patched corner'],
    ),
    kind(
      [
        'competition leotard',
        'maillot de competición',
        'justaucorps de compétition',
        'Wettkampfanzug',
      ],
      75,
      [...size.kidsClothes, 'size S', 'size M'],
      ['long sleeves', 'crystals all there', 'worn twice'],
    ),
    kind(
      [
        'training leotard',
        'maillot de entrenamiento',
        'justaucorps d’entraînement',
        'Trainingsanzug Turnen',
      ],
      28,
      size.kidsClothes,
      ['tank style', 'shiny lycra', 'no pulls'],
    ),
    kind(
      ['gymnastic rings', 'anillas de gimnasia', 'anneaux de gymnastique', 'Turnringe'],
      50,
      ['28 mm', '32 mm'],
      ['birch wood', 'numbered straps', 'cam buckles'],
    ),
    kind(
      ['leather grips', 'calleras de cuero', 'maniques en cuir', 'Riemchen'],
      40,
      ['size 0', 'size 1', 'size 2', 'size 3'],
      ['dowel', 'double buckle', 'broken in'],
    ),
    kind(
      ['mini trampoline', 'minitrampolín', 'mini trampoline', 'Minitrampolin'],
      180,
      ['100 x 100 cm', '125 x 125 cm'],
      ['springs covered', 'folding legs', 'new bed'],
    ),
    kind(
      ['springboard', 'trampolín de salto', 'tremplin', 'Sprungbrett'],
      320,
      ['junior', 'club'],
      ['six springs', 'carpet top', 'non-slip'],
    ),
    kind(
      ['rhythmic hoop', 'aro de gimnasia rítmica', 'cerceau de GR', 'Gymnastikreifen'],
      25,
      ['70 cm', '75 cm', '80 cm', '85 cm'],
      ['taped by hand', 'holds its shape', 'bag included'],
    ),
    kind(
      [
        'rhythmic ball and ribbon',
        'pelota y cinta de rítmica',
        'ballon et ruban de GR',
        'Gymnastikball und Band',
      ],
      45,
      ['junior 16 cm', 'senior 18 cm'],
      ['glitter finish', '5 m ribbon', 'holder case'],
    ),
    kind(
      ['parallettes', 'paralelas bajas', 'parallettes', 'Parallettes'],
      60,
      ['30 cm', '45 cm'],
      ['ash wood', 'rubber feet', 'no wobble'],
    ),
    kind(
      ['wall bars', 'espaldera', 'espalier', 'Sprossenwand'],
      240,
      ['220 x 80 cm', '230 x 90 cm'],
      ['beech rungs', 'pull-up bar', 'you unscrew it, I help'],
    ),
  ],
};
