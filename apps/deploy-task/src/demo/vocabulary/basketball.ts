import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const basketball: Vocabulary = {
  slug: 'basketball',
  makers: ['Hardwood Nine', 'Altoro', 'Skyrail', 'Dribblestone', 'Kettle Court', 'Nordhoop'],
  uses: [
    'pick-up games at the park',
    'a season in the city league',
    'two years on the driveway',
    'practice three nights a week',
    'one summer camp',
    'lunch-hour games at work',
  ],
  reasons: [
    'Ankles say stop, so I coach from the bench now.',
    'The kids left for university and the driveway is quiet.',
    'Bought the wrong size and missed the return date.',
    'New house, no room for it.',
    'Our team changed colours.',
  ],
  extras: [
    'a hand pump with two needles',
    'a net for the rim',
    'a headband',
    'a roll of finger tape',
    'a pair of socks, new',
  ],
  kinds: [
    kind(
      [
        'indoor basketball',
        'balón de baloncesto de interior',
        'ballon de basket indoor',
        'Hallen-Basketball',
      ],
      60,
      size.basketballs,
      ['composite leather', 'deep channels', 'holds air for weeks'],
    ),
    kind(
      [
        'outdoor basketball',
        'balón de baloncesto de exterior',
        'ballon de basket extérieur',
        'Outdoor-Basketball',
      ],
      30,
      size.basketballs,
      ['tough rubber cover', 'good grip on asphalt', 'a little dusty'],
    ),
    kind(
      [
        'high-top basketball shoes',
        'zapatillas altas de baloncesto',
        'chaussures montantes de basket',
        'hohe Basketballschuhe',
      ],
      130,
      size.shoes,
      ['herringbone sole', 'ankle padding', 'worn indoors only'],
    ),
    kind(
      [
        'low-top basketball shoes',
        'zapatillas bajas de baloncesto',
        'chaussures basses de basket',
        'flache Basketballschuhe',
      ],
      110,
      size.shoes,
      ['light knit upper', 'springy foam', 'new laces'],
    ),
    kind(
      ['portable hoop', 'canasta portátil', 'panier mobile', 'Basketballkorb auf Rollen'],
      320,
      ['adjustable 2.30-3.05 m'],
      ['base takes 130 l of water', 'polycarbonate board', 'wheels roll freely'],
    ),
    kind(['wall-mounted hoop', 'canasta de pared', 'panier mural', 'Wandkorb'], 120, size.oneSize, [
      'steel rim',
      'all bolts included',
      'backboard 110 cm wide',
    ]),
    kind(
      ['breakaway rim', 'aro basculante', 'cercle à ressort', 'Korbring mit Feder'],
      90,
      size.oneSize,
      ['double spring', 'powder-coated orange', 'standard hole pattern'],
    ),
    kind(
      ['reversible jersey', 'camiseta reversible', 'maillot réversible', 'Wendetrikot'],
      28,
      size.clothes,
      ['numbers on one side only', 'mesh', 'roomy cut'],
    ),
    kind(
      [
        'basketball shorts',
        'pantalones cortos de baloncesto',
        'short de basket',
        'Basketballshorts',
      ],
      30,
      size.clothes,
      ['zip pockets', 'knee length', 'hardly worn'],
    ),
    kind(['knee pads', 'rodilleras', 'genouillères', 'Knieschoner'], 30, size.clothes, [
      'hex padding',
      'long sleeve',
      'washed',
    ]),
    kind(['ankle braces', 'tobilleras', 'chevillères', 'Knöchelbandagen'], 45, size.clothes, [
      'lace-up',
      'side stays',
      'fit inside any shoe',
    ]),
    kind(
      ['ball rack', 'carro para balones', 'chariot à ballons', 'Ballwagen'],
      110,
      ['8 balls', '12 balls'],
      ['steel tube', 'four castors', 'two brakes'],
    ),
    kind(
      [
        'training cones and ladder',
        'conos y escalera de entrenamiento',
        'plots et échelle d’entraînement',
        'Hütchen und Koordinationsleiter',
      ],
      35,
      size.oneSize,
      ['20 cones', '4 m ladder', 'mesh bag'],
    ),
    kind(
      ['mini hoop for a door', 'canasta de puerta', 'mini panier de porte', 'Türkorb'],
      35,
      size.oneSize,
      ['soft foam backing', 'real spring rim', 'small ball'],
    ),
  ],
};
