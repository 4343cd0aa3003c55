import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const tennis: Vocabulary = {
  slug: 'tennis',
  makers: ['Baseline & Sons', 'Terracotta', 'Volleyer', 'Kirsche', 'Deuce Supply', 'Arcilla'],
  uses: [
    'one clay season',
    'club doubles',
    'a summer of lessons',
    'matches twice a month',
    'junior tournaments',
    'hitting against a wall',
  ],
  reasons: [
    'Tennis elbow asked for a softer frame.',
    'My twin pair stays, the third goes.',
    'I caught the padel bug.',
    'She is tall enough for a full-size racket.',
    'The club gave me a team model.',
  ],
  extras: [
    'a can of balls',
    'two overgrips',
    'a vibration damper',
    'a set of string',
    'a wristband',
  ],
  kinds: [
    kind(
      [
        'graphite tennis racket',
        'raqueta de tenis de grafito',
        'raquette de tennis graphite',
        'Tennisschläger',
      ],
      200,
      size.racketGrips,
      ['300 g', '100 sq in head', 'fresh string at 23 kg'],
    ),
    kind(
      ['control racket', 'raqueta de control', 'raquette de contrôle', 'Kontrollschläger'],
      230,
      size.racketGrips,
      ['18 x 20 pattern', '98 sq in', 'bumper worn'],
    ),
    kind(
      ['light tennis racket', 'raqueta ligera', 'raquette légère', 'leichter Tennisschläger'],
      140,
      size.racketGrips,
      ['265 g', 'big sweet spot', 'like new'],
    ),
    kind(
      [
        'junior tennis racket',
        'raqueta de tenis infantil',
        'raquette de tennis junior',
        'Kinder-Tennisschläger',
      ],
      40,
      ['19"', '21"', '23"', '25"', '26"'],
      ['soft grip', 'aluminium', 'cover'],
    ),
    kind(
      [
        'vintage wooden racket',
        'raqueta antigua de madera',
        'raquette vintage en bois',
        'alter Holzschläger',
      ],
      60,
      size.oneSize,
      ['press included', 'straight', 'lovely on a wall'],
    ),
    kind(
      [
        'clay-court shoes',
        'zapatillas de tierra batida',
        'chaussures terre battue',
        'Sandplatzschuhe',
      ],
      110,
      size.shoes,
      ['herringbone', 'toe guard', 'brushed clean'],
    ),
    kind(
      ['all-court shoes', 'zapatillas de tenis', 'chaussures toutes surfaces', 'Allcourt-Schuhe'],
      100,
      size.shoes,
      ['gum heel', 'wide fit', 'little wear'],
    ),
    kind(
      ['racket bag', 'raquetero', 'sac thermobag', 'Schlägertasche'],
      80,
      ['3 rackets', '6 rackets', '12 rackets'],
      ['thermal pocket', 'shoe tunnel', 'straps adjust'],
    ),
    kind(['ball machine', 'lanzapelotas', 'lance-balles', 'Ballmaschine'], 950, size.oneSize, [
      '120 balls',
      'remote control',
      'battery lasts two hours',
    ]),
    kind(
      ['bucket of training balls', 'cubo de pelotas', 'seau de balles', 'Eimer Trainingsbälle'],
      55,
      ['40 balls', '60 balls', '72 balls'],
      ['pressureless', 'fine for a machine', 'bucket with lid'],
    ),
    kind(
      ['ball tube pick-up', 'tubo recogepelotas', 'tube ramasse-balles', 'Ballsammelröhre'],
      35,
      ['15 balls', '18 balls'],
      ['clear plastic', 'saves backs', 'no cracks'],
    ),
    kind(
      ['rebound net', 'red de rebote', 'mur de rebond', 'Rückprallnetz'],
      160,
      ['2 x 2 m', '3 x 2 m'],
      ['steel frame', 'tight', 'folds'],
    ),
    kind(
      ['mini tennis net', 'red de mini tenis', 'filet de mini-tennis', 'Kleinfeldnetz'],
      90,
      ['3 m', '6 m'],
      ['two minutes to set up', 'bag', 'good for streets'],
    ),
    kind(['tennis dress', 'vestido de tenis', 'robe de tennis', 'Tenniskleid'], 65, size.clothes, [
      'inner shorts',
      'ball pocket',
      'airy',
    ]),
    kind(
      ['tennis shorts', 'pantalón corto de tenis', 'short de tennis', 'Tennisshorts'],
      35,
      size.clothes,
      ['deep pockets', 'stretch', '18 cm'],
    ),
    kind(
      ['padel racket', 'pala de pádel', 'raquette de padel', 'Padelschläger'],
      150,
      ['round', 'teardrop', 'diamond'],
      ['soft EVA', 'frame protector', 'cover'],
    ),
    kind(
      [
        'reel of tennis string',
        'bobina de cordaje de tenis',
        'bobine de cordage tennis',
        'Rolle Tennissaite',
      ],
      110,
      ['1.23 mm', '1.25 mm', '1.30 mm'],
      ['co-polyester', 'about 120 m left', 'black'],
    ),
  ],
};
