import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const football: Vocabulary = {
  slug: 'football',
  makers: ['Gridmont', 'Ironpost', 'Fourth & Long', 'Lakefield', 'Bullock', 'Huddle Supply'],
  uses: [
    'one varsity season',
    'two years of flag football',
    'spring practice',
    'a semi-pro season',
    'a youth season',
    'throwing in the park',
  ],
  reasons: [
    'Our team switched colors this year.',
    'He made the jump to adult sizes.',
    'Season over, degree next.',
    'I only play flag these days.',
    'Doubles from cleaning out the equipment room.',
  ],
  extras: [
    'a chin strap',
    'a mouth guard, unopened',
    'a kicking tee',
    'spare cleats studs',
    'a towel with a hook',
  ],
  kinds: [
    kind(
      [
        'football helmet',
        'casco de fútbol americano',
        'casque de football américain',
        'Footballhelm',
      ],
      240,
      ['youth M', 'youth L', 'adult M', 'adult L', 'adult XL'],
      ['air liner', 'recertified last year', 'steel face mask'],
    ),
    kind(
      ['shoulder pads', 'hombreras', 'épaulières', 'Shoulderpads'],
      150,
      ['youth M', 'youth L', 'adult M', 'adult L', 'adult XL'],
      ['skill-position cut', 'straps and buckles whole', 'aired out'],
    ),
    kind(
      [
        'leather game ball',
        'balón oficial de cuero',
        'ballon de match en cuir',
        'Spielball aus Leder',
      ],
      90,
      ['official', 'youth', 'junior'],
      ['tacky pebble', 'good lacing', 'mudded'],
    ),
    kind(
      [
        'composite football',
        'balón de fútbol americano',
        'ballon de football américain',
        'Football aus Composite',
      ],
      30,
      ['official', 'youth', 'pee-wee'],
      ['holds air', 'fine in the rain', 'soft grip'],
    ),
    kind(
      ['receiver gloves', 'guantes de receptor', 'gants de receveur', 'Receiver-Handschuhe'],
      45,
      size.clothes,
      ['sticky palm', 'breathable back', 'two games old'],
    ),
    kind(
      ['lineman gloves', 'guantes de línea', 'gants de ligne', 'Lineman-Handschuhe'],
      50,
      size.clothes,
      ['padded fingers', 'wrist wrap', 'tough'],
    ),
    kind(
      [
        'mid-cut cleats',
        'tacos de fútbol americano',
        'crampons de football américain',
        'Footballschuhe mit Stollen',
      ],
      85,
      size.shoes,
      ['moulded studs', 'wide fit', 'cleaned'],
    ),
    kind(['padded girdle', 'faja acolchada', 'gaine rembourrée', 'Polsterhose'], 55, size.clothes, [
      'seven pads',
      'cup pocket',
      'washed',
    ]),
    kind(
      ['practice pants', 'pantalones de entrenamiento', 'pantalon d’entraînement', 'Trainingshose'],
      35,
      size.clothes,
      ['knee pad pockets', 'lace front', 'white'],
    ),
    kind(
      ['flag football set', 'set de flag football', 'kit de flag football', 'Flag-Football-Set'],
      50,
      ['10 players', '14 players'],
      ['two colours', 'pop sockets', 'mesh bag'],
    ),
    kind(
      ['tackling dummy', 'maniquí de placaje', 'mannequin de plaquage', 'Tackle-Dummy'],
      220,
      ['youth 140 cm', 'adult 160 cm'],
      ['vinyl skin', 'two handles', 'one seam restitched'],
    ),
    kind(
      ['blocking shield', 'escudo de bloqueo', 'bouclier de blocage', 'Blocking-Schild'],
      70,
      ['curved', 'flat'],
      ['dense foam', 'forearm straps', 'no rips'],
    ),
    kind(['kicking cage net', 'red de pateo', 'filet de frappe', 'Kicknetz'], 190, size.oneSize, [
      'folds flat',
      'tee included',
      'used on the sideline',
    ]),
    kind(
      ['rib protector', 'protector de costillas', 'protège-côtes', 'Rippenschutz'],
      40,
      ['youth', 'adult'],
      ['hard plates', 'velcro', 'quarterback’s friend'],
    ),
    kind(
      [
        'team jersey blank',
        'camiseta lisa de fútbol americano',
        'maillot uni de football américain',
        'Footballtrikot ohne Druck',
      ],
      40,
      size.clothes,
      ['heavy mesh', 'never printed', 'fits over pads'],
    ),
  ],
};
