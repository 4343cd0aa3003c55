import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const triathlon: Vocabulary = {
  slug: 'triathlon',
  makers: ['Aerolith', 'Tritonal', 'Longcourse', 'Brickday', 'Velomar', 'Transita'],
  uses: [
    'one sprint race',
    'a half-distance season',
    'two club championships',
    'indoor training',
    'my first and last long distance',
    'a relay with colleagues',
  ],
  reasons: [
    'Finished the big one. Never again (this year).',
    'Position changed after a bike fit.',
    'Back to single sports, starting with sleep.',
    'Upgrade fever.',
    'Our club has a new kit.',
  ],
  extras: [
    'a race-number belt',
    'elastic laces',
    'a pair of tyre levers',
    'a tub of anti-chafe balm',
    'a swim cap',
  ],
  kinds: [
    kind(
      ['triathlon bike', 'bicicleta de triatlón', 'vélo de triathlon', 'Triathlonrad'],
      3200,
      ['size S', 'size M', 'size L', '54 cm', '56 cm'],
      ['carbon frame', 'integrated drink system', 'electronic shifting'],
    ),
    kind(
      [
        'time-trial frame set',
        'cuadro de contrarreloj',
        'kit cadre de chrono',
        'Zeitfahr-Rahmenset',
      ],
      1600,
      ['size S', 'size M', 'size L'],
      ['seat post and fork', 'no cracks', 'internal cables'],
    ),
    kind(
      ['clip-on aero bars', 'acoples de triatlón', 'prolongateurs', 'Aerolenker zum Aufstecken'],
      130,
      ['25.4 mm', '31.8 mm'],
      ['adjustable pads', 'S-bend', 'all bolts'],
    ),
    kind(
      ['deep-section wheels', 'ruedas de perfil', 'roues hautes', 'Hochprofil-Laufräder'],
      1100,
      ['50 mm', '60/80 mm'],
      ['carbon rims', 'tubeless ready', 'wheel bags'],
    ),
    kind(
      ['disc wheel', 'rueda lenticular', 'roue lenticulaire', 'Scheibenrad'],
      1300,
      size.oneSize,
      ['that sound', 'valve adaptor', 'true'],
    ),
    kind(
      [
        'triathlon wetsuit',
        'neopreno de triatlón',
        'combinaison de triathlon',
        'Triathlon-Neopren',
      ],
      320,
      ['size S', 'size MS', 'size M', 'size MT', 'size L'],
      ['5 mm legs', 'flexible shoulders', 'two tiny patches'],
    ),
    kind(
      [
        'sleeveless wetsuit',
        'neopreno sin mangas',
        'combinaison sans manches',
        'ärmelloser Neopren',
      ],
      190,
      ['size S', 'size M', 'size L'],
      ['quick ankles', 'no cuts', 'rinsed'],
    ),
    kind(
      [
        'short-sleeve tri suit',
        'tritraje de manga corta',
        'trifonction manches courtes',
        'Kurzarm-Trisuit',
      ],
      180,
      size.clothes,
      ['thin pad', 'two back pockets', 'front zip'],
    ),
    kind(
      [
        'sleeveless tri suit',
        'tritraje sin mangas',
        'trifonction sans manches',
        'Trisuit ärmellos',
      ],
      110,
      size.clothes,
      ['dries at once', 'race number proof', 'no club print'],
    ),
    kind(
      ['aero helmet', 'casco aero', 'casque aéro', 'Aerohelm'],
      210,
      ['54-58 cm', '58-62 cm'],
      ['magnetic visor', 'never dropped', 'case'],
    ),
    kind(
      [
        'triathlon cycling shoes',
        'zapatillas de triatlón',
        'chaussures vélo de triathlon',
        'Triathlon-Radschuhe',
      ],
      150,
      size.shoes,
      ['one strap', 'heel loop', 'drains'],
    ),
    kind(
      [
        'race-day running shoes',
        'zapatillas de carrera',
        'chaussures de compétition',
        'Wettkampfschuhe',
      ],
      160,
      size.shoes,
      ['elastic laces fitted', 'light', '40 km only'],
    ),
    kind(
      [
        'transition backpack',
        'mochila de transición',
        'sac de transition',
        'Wechselzonen-Rucksack',
      ],
      95,
      ['35 l', '45 l'],
      ['wetsuit tunnel', 'helmet net', 'stand-up base'],
    ),
    kind(
      ['bike travel case', 'maleta para bicicleta', 'valise à vélo', 'Radkoffer'],
      480,
      ['hard shell', 'soft'],
      ['flew four times', 'wheel pockets', 'locks'],
    ),
    kind(
      ['multisport watch', 'reloj multideporte', 'montre multisport', 'Multisportuhr'],
      420,
      size.oneSize,
      ['one-button transitions', '30 h of GPS', 'sapphire glass'],
    ),
    kind(
      [
        'power-meter pedals',
        'pedales con potenciómetro',
        'pédales à capteur de puissance',
        'Wattmesspedale',
      ],
      620,
      ['single sided', 'dual sided'],
      ['new cleats', 'zero offset fine', 'charger'],
    ),
    kind(
      ['swim bench trainer', 'banco de natación', 'banc de nage', 'Schwimmbank'],
      420,
      size.oneSize,
      ['cord resistance', 'folds', 'for the dry weeks'],
    ),
  ],
};
