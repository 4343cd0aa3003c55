import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const bowling: Vocabulary = {
  slug: 'bowling',
  makers: ['Pindrift', 'Laneworks', 'Orbison', 'Ten & Co', 'Kegelhaus', 'Marbleline'],
  uses: [
    'one league season',
    'Friday nights with colleagues',
    'about sixty games',
    'a couple of tournaments',
    'open play now and then',
    'two years of Tuesday league',
  ],
  reasons: [
    'My lane has closed and the next one is an hour away.',
    'I dropped down to a lighter weight.',
    'It hooks more than I can handle, honestly.',
    'Wrist operation, so the bag is looking for a new home.',
    'I have five and only two hands.',
  ],
  extras: [
    'a microfibre towel',
    'a bottle of ball cleaner',
    'a rosin bag',
    'a pair of shoe covers',
    'a set of thumb inserts',
  ],
  kinds: [
    kind(
      [
        'reactive bowling ball',
        'bola de bolos reactiva',
        'boule de bowling réactive',
        'Reaktiv-Bowlingball',
      ],
      190,
      size.bowlingBalls,
      ['asymmetric core', 'pearl cover', 'drilled right-handed, can be plugged'],
    ),
    kind(['spare ball', 'bola de spare', 'boule de spare', 'Spare-Ball'], 95, size.bowlingBalls, [
      'hard polyester cover',
      'goes straight',
      'conventional grip',
    ]),
    kind(
      ['urethane bowling ball', 'bola de uretano', 'boule en uréthane', 'Urethan-Ball'],
      210,
      size.bowlingBalls,
      ['resurfaced at 2000 grit', 'smooth arc', 'no cracks'],
    ),
    kind(
      [
        'undrilled bowling ball',
        'bola sin taladrar',
        'boule non percée',
        'ungebohrter Bowlingball',
      ],
      170,
      size.bowlingBalls,
      ['new in box', 'three-inch pin', 'hybrid cover'],
    ),
    kind(
      ['bowling shoes', 'zapatos de bolos', 'chaussures de bowling', 'Bowlingschuhe'],
      75,
      size.shoes,
      ['universal slide soles', 'white leather', 'clean inside'],
    ),
    kind(
      [
        'bowling shoes with changeable soles',
        'zapatos de bolos con suela intercambiable',
        'chaussures de bowling à semelles interchangeables',
        'Bowlingschuhe mit Wechselsohlen',
      ],
      160,
      size.shoes,
      ['four slide pads', 'two heels', 'right-handed'],
    ),
    kind(
      [
        'two-ball roller bag',
        'bolsa con ruedas para dos bolas',
        'sac à roulettes deux boules',
        'Rollentasche für zwei Bälle',
      ],
      110,
      size.oneSize,
      ['smooth wheels', 'telescopic handle', 'shoe pocket on top'],
    ),
    kind(
      ['single-ball tote', 'bolsa para una bola', 'sac une boule', 'Tasche für einen Ball'],
      35,
      size.oneSize,
      ['foam cup', 'side pocket', 'retro look'],
    ),
    kind(
      ['wrist support', 'muñequera de bolos', 'support de poignet', 'Handgelenkstütze'],
      60,
      ['size S', 'size M', 'size L'],
      ['aluminium spine', 'adjustable cup', 'right hand'],
    ),
    kind(
      ['bowling glove', 'guante de bolos', 'gant de bowling', 'Bowlinghandschuh'],
      25,
      ['size S', 'size M', 'size L'],
      ['tacky palm', 'padded back', 'right hand'],
    ),
    kind(
      ['bowling shirt', 'camisa de bolos', 'chemise de bowling', 'Bowlinghemd'],
      40,
      size.clothes,
      ['fifties cut', 'embroidered pin', 'two-tone'],
    ),
    kind(
      [
        'set of wooden pins',
        'juego de bolos de madera',
        'jeu de quilles en bois',
        'Satz Holzkegel',
      ],
      90,
      ['10 pins', '9 pins'],
      ['retired from a real lane', 'solid maple', 'great on a shelf'],
    ),
    kind(
      [
        'garden skittles set',
        'juego de bolos de jardín',
        'jeu de quilles de jardin',
        'Garten-Kegelspiel',
      ],
      45,
      size.oneSize,
      ['beech wood', 'two balls', 'cotton bag'],
    ),
    kind(
      ['ball spinner', 'pulidora de bolas', 'tour de polissage pour boules', 'Ballpoliermaschine'],
      260,
      size.oneSize,
      ['quiet motor', 'takes sanding pads', 'for the garage'],
    ),
  ],
};
