import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const surfing: Vocabulary = {
  slug: 'surfing',
  makers: ['Saltmarsh', 'Pointbreak & Daughters', 'Ola Norte', 'Tidewrack', 'Mareal', 'Glasshouse'],
  uses: [
    'two summers of small waves',
    'one trip to the coast',
    'weekend dawn patrols',
    'surf-school days',
    'a winter of cold water',
    'a handful of sessions',
  ],
  reasons: [
    'I need more litres these days.',
    'We moved inland, 300 km from any wave.',
    'Too small for a growing teenager.',
    'Found the magic board, so the others leave.',
    'The van is sold.',
  ],
  extras: ['a leash', 'a half bar of wax', 'a fin key', 'a board sock', 'a changing mat'],
  kinds: [
    kind(
      ['shortboard', 'tabla de surf corta', 'planche de surf shortboard', 'Shortboard'],
      480,
      ['5\'8" 26 l', '5\'10" 28 l', '6\'0" 31 l', '6\'2" 34 l'],
      ['thruster', 'two repaired dings', 'watertight'],
    ),
    kind(
      ['fish surfboard', 'tabla fish', 'planche de surf fish', 'Fish-Surfboard'],
      520,
      ['5\'4"', '5\'6"', '5\'8"', '5\'10"'],
      ['twin fin', 'fast in mush', 'resin tint'],
    ),
    kind(
      ['funboard', 'tabla evolutiva', 'planche évolutive', 'Funboard'],
      430,
      size.surfboards.slice(3, 6),
      ['easy paddling', 'full rails', 'epoxy'],
    ),
    kind(
      ['longboard', 'tabla longboard', 'longboard de surf', 'Longboard'],
      750,
      ['9\'0"', '9\'2"', '9\'6"'],
      ['single fin plus sides', 'pressure dings', 'glossy'],
    ),
    kind(
      ['foam surfboard', 'tabla de foam', 'planche de surf en mousse', 'Softboard'],
      260,
      ['6\'0"', '7\'0"', '8\'0"'],
      ['soft deck', 'fins included', 'for beginners'],
    ),
    kind(
      ['bodyboard', 'bodyboard', 'bodyboard', 'Bodyboard'],
      90,
      ['38"', '40"', '42"', '44"'],
      ['slick bottom', 'coil leash', 'no creases'],
    ),
    kind(
      [
        'stand-up paddle board',
        'tabla de paddle surf',
        'planche de paddle',
        'Stand-up-Paddle-Board',
      ],
      480,
      ['10\'2"', '10\'6"', '11\'6"'],
      ['inflatable', 'pump and paddle', 'no leaks'],
    ),
    kind(
      ['4/3 wetsuit', 'neopreno 4/3', 'combinaison 4/3', 'Neoprenanzug 4/3'],
      230,
      size.wetsuits,
      ['chest zip', 'taped seams', 'knees good'],
    ),
    kind(['shorty wetsuit', 'neopreno corto', 'shorty', 'Shorty-Neoprenanzug'], 90, size.wetsuits, [
      '2 mm',
      'back zip',
      'rinsed always',
    ]),
    kind(
      ['kids wetsuit', 'neopreno infantil', 'combinaison enfant', 'Kinder-Neoprenanzug'],
      95,
      size.kidsClothes,
      ['3/2', 'easy zip', 'knee pads'],
    ),
    kind(['neoprene boots', 'escarpines', 'chaussons néoprène', 'Neoprenschuhe'], 50, size.shoes, [
      '5 mm',
      'split toe',
      'no holes',
    ]),
    kind(
      ['set of fins', 'juego de quillas', 'jeu d’ailerons', 'Finnenset'],
      80,
      ['size S', 'size M', 'size L'],
      ['honeycomb core', 'no chips', 'fits two-tab boxes'],
    ),
    kind(
      ['surf leash', 'invento de surf', 'leash de surf', 'Surf-Leash'],
      30,
      ['6 ft', '7 ft', '9 ft'],
      ['double swivel', 'no kinks', 'key pocket'],
    ),
    kind(
      ['travel board bag', 'funda de viaje', 'housse de voyage', 'Reise-Boardbag'],
      130,
      ['6\'3"', '7\'6"', '9\'6"'],
      ['10 mm padding', 'two boards', 'zip oiled'],
    ),
    kind(
      [
        'roof rack pads and straps',
        'soportes de techo con cinchas',
        'mousses et sangles de toit',
        'Dachträgerpolster mit Gurten',
      ],
      45,
      size.oneSize,
      ['buckles covered', '4 m straps', 'fit any bar'],
    ),
    kind(
      ['changing poncho', 'poncho de playa', 'poncho de surf', 'Surfponcho'],
      55,
      ['kids', 'size S/M', 'size L/XL'],
      ['thick cotton', 'big hood', 'front pocket'],
    ),
  ],
};
