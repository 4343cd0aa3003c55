import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const martialArts: Vocabulary = {
  slug: 'martial-arts',
  makers: ['Kodama', 'Hanbei', 'Dojoria', 'Tigerlily', 'Baekdu', 'Kaminari'],
  uses: [
    'one year of judo',
    'two gradings',
    'a beginners’ term',
    'open mats on Saturdays',
    'a summer seminar',
    'three years of karate',
  ],
  reasons: [
    'Shrunk a little, or I grew a little. We do not talk about it.',
    'Our dojo asks for white only.',
    'Changed from karate to climbing.',
    'Two children, one after the other, and now both are taller than me.',
    'My knee needs a gentler hobby.',
  ],
  extras: [
    'a white belt',
    'a patch that you can unpick',
    'a mesh bag',
    'finger tape',
    'a shin-guard strap',
  ],
  kinds: [
    kind(['judo gi', 'judogi', 'judogi', 'Judoanzug'], 75, size.belts, [
      '550 g weave',
      'reinforced knees',
      'pre-shrunk',
    ]),
    kind(
      [
        'competition judo gi',
        'judogi de competición',
        'judogi de compétition',
        'Wettkampf-Judoanzug',
      ],
      150,
      size.belts,
      ['750 g', 'blue', 'slim cut'],
    ),
    kind(
      ['jiu-jitsu gi', 'kimono de jiu-jitsu', 'kimono de jiu-jitsu', 'BJJ-Gi'],
      110,
      ['A0', 'A1', 'A2', 'A3', 'A4'],
      ['pearl weave', 'ripstop trousers', 'no tears'],
    ),
    kind(['karate gi', 'karategui', 'karatégi', 'Karateanzug'], 55, size.belts, [
      'crisp 12 oz cotton',
      'good snap',
      'long sleeve',
    ]),
    kind(
      ['taekwondo dobok', 'dobok de taekwondo', 'dobok de taekwondo', 'Taekwondo-Dobok'],
      40,
      size.belts,
      ['V-neck', 'ribbed fabric', 'light'],
    ),
    kind(
      ['kendo armour', 'armadura de kendo', 'armure de kendo', 'Kendo-Rüstung'],
      480,
      ['size S', 'size M', 'size L'],
      ['6 mm stitch', 'bamboo dou', 'bag for the men'],
    ),
    kind(
      ['bamboo shinai', 'shinai de bambú', 'shinai en bambou', 'Bambus-Shinai'],
      35,
      ['37', '38', '39'],
      ['oiled', 'new tsuka leather', 'no splinters'],
    ),
    kind(
      ['wooden bokken', 'bokken de madera', 'bokken en bois', 'Bokken aus Holz'],
      40,
      ['katana', 'wakizashi'],
      ['red oak', 'straight', 'with tsuba'],
    ),
    kind(
      ['MMA gloves', 'guantes de MMA', 'gants de MMA', 'MMA-Handschuhe'],
      45,
      ['size S', 'size M', 'size L', 'size XL'],
      ['7 oz sparring', 'open palm', 'thumb covered'],
    ),
    kind(
      ['shin guards', 'espinilleras', 'protège-tibias', 'Schienbeinschützer'],
      50,
      size.clothes.slice(1, 5),
      ['leather', 'instep cover', 'two straps'],
    ),
    kind(
      ['taekwondo chest guard', 'peto de taekwondo', 'plastron de taekwondo', 'Taekwondo-Weste'],
      45,
      ['size 1', 'size 2', 'size 3', 'size 4'],
      ['reversible', 'laces', 'wiped clean'],
    ),
    kind(
      ['head guard', 'casco de artes marciales', 'casque d’arts martiaux', 'Kopfschutz'],
      45,
      ['size S', 'size M', 'size L'],
      ['dipped foam', 'ear holes', 'chin strap'],
    ),
    kind(
      ['puzzle mats', 'tatami puzle', 'tapis puzzle', 'Steckmatten'],
      130,
      ['4 m²', '6 m²', '9 m²'],
      ['4 cm thick', 'reversible red and blue', 'borders included'],
    ),
    kind(
      ['kick shield', 'escudo de patadas', 'bouclier de frappe', 'Schlagpolster'],
      65,
      ['60 cm', '75 cm'],
      ['curved', 'three handles', 'absorbs well'],
    ),
    kind(['rash guard', 'licra de compresión', 'rashguard', 'Rashguard'], 35, size.clothes, [
      'long sleeve',
      'flat seams',
      'colours bright',
    ]),
    kind(
      ['wing chun dummy', 'muñeco de wing chun', 'mannequin de wing chun', 'Wing-Chun-Dummy'],
      520,
      size.oneSize,
      ['solid wood', 'wall frame', 'arms tight'],
    ),
  ],
};
