import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const baseball: Vocabulary = {
  slug: 'baseball',
  makers: [
    'Dustrow',
    'Hickory & Vale',
    'Palmetto Forge',
    'Ninebridge',
    'Calloway Creek',
    'Stitchmark',
  ],
  uses: [
    'one Little League season',
    'two summers of slow evenings at the cages',
    'a high-school season',
    'weekend games in the park',
    'a men’s league on Sundays',
    'catch in the backyard',
  ],
  reasons: [
    'My son grew a whole size over the winter.',
    'I moved from the outfield to the sofa.',
    'The league changed its bat rules, so this one has to go.',
    'We are moving and the garage must fit in one van.',
    'I switched to first base and need other gear.',
  ],
  extras: [
    'six practice balls',
    'a batting tee cup',
    'a tin of glove oil',
    'a spare grip tape',
    'an old scorebook, half filled',
  ],
  kinds: [
    kind(
      [
        'maple baseball bat',
        'bate de béisbol de arce',
        'batte de baseball en érable',
        'Baseballschläger aus Ahorn',
      ],
      110,
      size.baseballBats,
      ['medium barrel', 'cupped end', 'ink-dot tested', 'no cracks'],
    ),
    kind(
      [
        'alloy youth bat',
        'bate juvenil de aluminio',
        'batte junior en alu',
        'Jugendschläger aus Alu',
      ],
      90,
      ['27" drop 10', '28" drop 10', '29" drop 10', '30" drop 8'],
      ['one-piece alloy', 'thin handle', 'a few paint chips'],
    ),
    kind(
      ['composite bat', 'bate de composite', 'batte en composite', 'Composite-Schläger'],
      280,
      size.baseballBats,
      ['two-piece, little sting', 'well broken in', 'drop 3'],
    ),
    kind(
      ['infield glove', 'guante de cuadro', 'gant de champ intérieur', 'Infield-Handschuh'],
      140,
      size.baseballGloves,
      ['I-web', 'full-grain leather', 'pocket nicely formed'],
    ),
    kind(
      ['outfield glove', 'guante de jardín', 'gant de champ extérieur', 'Outfield-Handschuh'],
      150,
      ['12.5"', '12.75"', '13"'],
      ['trapeze web', 'deep pocket', 'left-hand throw'],
    ),
    kind(
      ['catcher’s mitt', 'mascota de receptor', 'mitaine de receveur', 'Fanghandschuh'],
      180,
      ['32.5"', '33"', '34"'],
      ['closed web', 'relaced last year', 'still stiff'],
    ),
    kind(
      ['catcher’s gear set', 'equipo de receptor', 'équipement de receveur', 'Catcher-Ausrüstung'],
      260,
      ['youth', 'intermediate', 'adult'],
      ['helmet, chest guard and leg guards', 'all straps work', 'knee savers'],
    ),
    kind(
      ['batting helmet', 'casco de bateo', 'casque de batteur', 'Schlaghelm'],
      55,
      ['S/M', 'L/XL'],
      ['double ear flap', 'face guard', 'clean padding'],
    ),
    kind(
      ['molded cleats', 'tacos de béisbol', 'crampons de baseball', 'Baseball-Stollenschuhe'],
      70,
      size.shoes,
      ['moulded studs', 'mid cut', 'legal for youth leagues'],
    ),
    kind(
      [
        'bucket of baseballs',
        'cubo de pelotas de béisbol',
        'seau de balles de baseball',
        'Eimer Bälle',
      ],
      80,
      ['18 balls', '24 balls', '36 balls'],
      ['leather covers', 'padded lid to sit on', 'some scuffed, none waterlogged'],
    ),
    kind(['batting tee', 'soporte de bateo', 'tee de frappe', 'Schlag-Tee'], 60, size.oneSize, [
      'rolled rubber top',
      'heavy base',
      'adjusts from 60 to 110 cm',
    ]),
    kind(
      ['pitching net', 'red de lanzamiento', 'filet de lancer', 'Wurfnetz'],
      95,
      ['2 x 2 m'],
      ['strike-zone pocket', 'folds flat', 'one small repair'],
    ),
    kind(
      ['baseball pants', 'pantalones de béisbol', 'pantalon de baseball', 'Baseballhose'],
      35,
      size.clothes,
      ['piped seams', 'double knee', 'grass stains came out'],
    ),
  ],
};
