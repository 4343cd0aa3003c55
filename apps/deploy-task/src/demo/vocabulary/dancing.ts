import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const dancing: Vocabulary = {
  slug: 'dancing',
  makers: ['Pirouelle', 'Casa Tacón', 'Demi & Daughters', 'Milonguera', 'Lindenhof', 'Sway'],
  uses: [
    'one school show',
    'a year of weekly classes',
    'three milongas',
    'an exam and two recitals',
    'social dancing at weekends',
    'a wedding and nothing since',
  ],
  reasons: [
    'Feet grow faster than the school year.',
    'We stopped classes when the studio moved.',
    'I dance barefoot now.',
    'Bought for one performance.',
    'From swing to tango: everything changes, even the heels.',
  ],
  extras: [
    'a shoe brush',
    'a pair of heel protectors',
    'a mesh wash bag',
    'spare ribbons',
    'hair nets and pins',
  ],
  kinds: [
    kind(
      ['ballet slippers', 'zapatillas de media punta', 'demi-pointes', 'Ballettschläppchen'],
      28,
      [...size.kidsShoes, 'EU 37', 'EU 38', 'EU 39'],
      ['split sole', 'elastic sewn', 'soft leather'],
    ),
    kind(
      ['pointe shoes', 'puntas de ballet', 'pointes de danse', 'Spitzenschuhe'],
      75,
      ['EU 36', 'EU 37', 'EU 38', 'EU 39', 'EU 40'],
      ['medium shank', 'ribbons sewn', 'tried on carpet only'],
    ),
    kind(
      [
        'latin dance shoes',
        'zapatos de baile latino',
        'chaussures de danse latine',
        'Latein-Tanzschuhe',
      ],
      95,
      ['EU 36', 'EU 37', 'EU 38', 'EU 39', 'EU 40', 'EU 41'],
      ['7 cm flared heel', 'suede sole', 'satin straps'],
    ),
    kind(
      [
        'men’s ballroom shoes',
        'zapatos de salón de hombre',
        'chaussures de danse de salon homme',
        'Herren-Tanzschuhe',
      ],
      105,
      size.shoes.slice(3),
      ['patent leather', 'suede sole brushed', 'low heel'],
    ),
    kind(
      ['tango shoes', 'zapatos de tango', 'chaussures de tango', 'Tangoschuhe'],
      140,
      size.shoes,
      ['leather sole', 'handmade', 'comfortable for hours'],
    ),
    kind(['tap shoes', 'zapatos de claqué', 'claquettes', 'Steppschuhe'], 70, size.shoes, [
      'tight taps',
      'lace-up',
      'good tone',
    ]),
    kind(['jazz shoes', 'zapatillas de jazz', 'chaussures de jazz', 'Jazzschuhe'], 45, size.shoes, [
      'slip-on',
      'split sole',
      'stretch arch',
    ]),
    kind(
      ['flamenco skirt', 'falda de flamenco', 'jupe de flamenco', 'Flamencorock'],
      60,
      size.clothes,
      ['eight metres of hem', 'double ruffle', 'moves beautifully'],
    ),
    kind(['ballet tutu', 'tutú de ballet', 'tutu de danse', 'Ballett-Tutu'], 55, size.kidsClothes, [
      'seven layers of tulle',
      'hooks at the back',
      'stage-washed',
    ]),
    kind(['leotard', 'maillot de danza', 'justaucorps de danse', 'Tanztrikot'], 28, size.clothes, [
      'low back',
      'matte fabric',
      'no snags',
    ]),
    kind(
      ['ballroom gown', 'vestido de baile de salón', 'robe de danse de salon', 'Standardkleid'],
      480,
      size.clothes,
      ['floats included', 'stones all there', 'built-in body'],
    ),
    kind(
      [
        'portable ballet barre',
        'barra de ballet portátil',
        'barre de danse mobile',
        'mobile Ballettstange',
      ],
      130,
      ['1.2 m', '1.5 m', '2 m'],
      ['two heights', 'no wobble', 'comes apart in a minute'],
    ),
    kind(
      [
        'practice dance floor',
        'suelo de baile portátil',
        'plancher de danse portable',
        'Tanzboden zum Auslegen',
      ],
      240,
      ['1 x 1 m', '2 x 2 m'],
      ['click tiles', 'kind to the joints', 'for tap too'],
    ),
    kind(['salsa dress', 'vestido de salsa', 'robe de salsa', 'Salsakleid'], 75, size.clothes, [
      'long fringe',
      'stretch lining',
      'catches the light',
    ]),
    kind(['leg warmers', 'calentadores', 'jambières', 'Stulpen'], 18, size.oneSize, [
      'soft wool mix',
      '60 cm',
      'not pilled',
    ]),
  ],
};
