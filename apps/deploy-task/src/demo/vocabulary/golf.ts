import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const golf: Vocabulary = {
  slug: 'golf',
  makers: ['Fairlinden', 'Bunkerhill', 'Lochaber', 'Parsons Nine', 'Dogleg Works', 'Verdant'],
  uses: [
    'about twenty rounds',
    'one season on a links course',
    'the driving range mostly',
    'a society day or two',
    'two years of early mornings',
    'nine holes after work',
  ],
  reasons: [
    'Custom fitting said otherwise.',
    'My handicap and I need time apart.',
    'Retired from the game, not from the garden.',
    'I inherited a set and kept his.',
    'Switched to left-handed. Do not ask.',
  ],
  extras: [
    'a dozen lake balls',
    'a bag of tees',
    'a pitch-mark repairer',
    'a head cover',
    'a towel',
  ],
  kinds: [
    kind(
      ['driver', 'driver de golf', 'driver de golf', 'Golf-Driver'],
      380,
      ['9° stiff flex', '10.5° regular flex', '10.5° stiff flex', '12° ladies flex'],
      ['460 cc head', 'adjustable hosel', 'no sky marks'],
    ),
    kind(
      ['fairway wood', 'madera de calle', 'bois de parcours', 'Fairwayholz'],
      220,
      ['3 wood', '5 wood', '7 wood'],
      ['low face', 'head cover included', 'graphite shaft'],
    ),
    kind(
      ['hybrid club', 'híbrido de golf', 'hybride de golf', 'Golf-Hybrid'],
      180,
      ['19°', '22°', '25°'],
      ['easy from the rough', 'new grip', 'small bag chatter'],
    ),
    kind(
      ['iron set', 'juego de hierros', 'série de fers', 'Eisensatz'],
      620,
      ['4-PW stiff flex', '5-PW regular flex', '6-SW ladies flex'],
      ['cavity back', 'grooves still sharp', 'half an inch long'],
    ),
    kind(
      ['sand wedge', 'sand wedge', 'sand wedge', 'Sandwedge'],
      120,
      ['54°', '56°', '58°'],
      ['wide sole', 'raw finish', 'some rust, as it should'],
    ),
    kind(
      ['blade putter', 'putter de pala', 'putter lame', 'Blade-Putter'],
      170,
      ['33"', '34"', '35"'],
      ['milled face', 'pistol grip', 'cover included'],
    ),
    kind(
      ['mallet putter', 'putter mallet', 'putter maillet', 'Mallet-Putter'],
      190,
      ['33"', '34"', '35"'],
      ['alignment lines', 'oversize grip', 'face balanced'],
    ),
    kind(
      [
        'complete beginner set',
        'juego completo para principiantes',
        'kit complet débutant',
        'Komplettset für Einsteiger',
      ],
      420,
      ['right-handed', 'left-handed', 'ladies right-handed'],
      ['eleven clubs', 'stand bag', 'covers for the woods'],
    ),
    kind(
      ['junior golf set', 'set de golf infantil', 'kit de golf junior', 'Kinder-Golfset'],
      160,
      ['age 5-7', 'age 8-10', 'age 11-13'],
      ['five clubs', 'light bag', 'soft grips'],
    ),
    kind(['stand bag', 'bolsa con trípode', 'sac trépied', 'Standbag'], 170, size.oneSize, [
      'fourteen dividers',
      'legs work',
      'rain hood',
    ]),
    kind(['cart bag', 'bolsa de carro', 'sac chariot', 'Cartbag'], 200, size.oneSize, [
      'full-length dividers',
      'cool pocket',
      'zips all run',
    ]),
    kind(
      [
        'three-wheel push cart',
        'carro manual de tres ruedas',
        'chariot trois roues',
        'Dreirad-Trolley',
      ],
      190,
      size.oneSize,
      ['one-click fold', 'foot brake', 'umbrella holder'],
    ),
    kind(
      ['electric trolley', 'carro eléctrico', 'chariot électrique', 'Elektro-Trolley'],
      800,
      size.oneSize,
      ['lithium battery, 27 holes', 'charger included', 'distance setting'],
    ),
    kind(
      [
        'spikeless golf shoes',
        'zapatos de golf sin tacos',
        'chaussures de golf sans crampons',
        'Golfschuhe ohne Spikes',
      ],
      110,
      size.shoes,
      ['waterproof', 'wide toe', 'cleaned after every round'],
    ),
    kind(
      ['laser rangefinder', 'telémetro láser', 'télémètre laser', 'Laser-Entfernungsmesser'],
      230,
      size.oneSize,
      ['slope switch', 'vibrates on the flag', 'case included'],
    ),
    kind(
      ['box of golf balls', 'caja de bolas de golf', 'boîte de balles de golf', 'Karton Golfbälle'],
      45,
      ['12 balls', '24 balls', '50 lake balls'],
      ['three-piece', 'grade A', 'no logos'],
    ),
  ],
};
