import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const equestrian: Vocabulary = {
  slug: 'equestrian',
  makers: [
    'Hartshill',
    'Caballón',
    'Lowmoor Saddlery',
    'Sellier Duvane',
    'Trakenfeld',
    'Bridlewood',
  ],
  uses: [
    'two seasons of unaffiliated shows',
    'hacking at weekends',
    'one pony who has since been outgrown',
    'riding-school lessons',
    'a winter of clinics',
    'three years on a quiet cob',
  ],
  reasons: [
    'Outgrown, like the pony before.',
    'It does not fit my new horse, whose back is a table.',
    'I stopped competing.',
    'Tack-room clear-out before we change yards.',
    'We sold the horse and I cannot look at it any more.',
  ],
  extras: [
    'a tin of saddle soap',
    'a hay net',
    'a hoof pick',
    'a lead rope',
    'a set of plaiting bands',
  ],
  kinds: [
    kind(
      ['general-purpose saddle', 'silla de uso general', 'selle mixte', 'Vielseitigkeitssattel'],
      850,
      size.saddles,
      ['changeable gullet', 'wool flocked', 'tree checked by a saddler'],
    ),
    kind(
      ['dressage saddle', 'silla de doma', 'selle de dressage', 'Dressursattel'],
      1300,
      size.saddles,
      ['deep seat', 'medium-wide', 'one flap mark'],
    ),
    kind(
      ['jumping saddle', 'silla de salto', 'selle d’obstacle', 'Springsattel'],
      1250,
      size.saddles,
      ['forward flap', 'calfskin', 'adjustable knee blocks'],
    ),
    kind(
      ['leather bridle', 'brida de cuero', 'bride en cuir', 'Trense aus Leder'],
      95,
      ['pony', 'cob', 'full', 'extra full'],
      ['padded headpiece', 'with reins', 'no cracks'],
    ),
    kind(
      ['loose-ring snaffle', 'filete de anillas', 'mors à anneaux', 'Wassertrense'],
      45,
      size.bits,
      ['double jointed', 'sweet iron', 'no sharp edges'],
    ),
    kind(
      ['riding helmet', 'casco de equitación', 'bombe d’équitation', 'Reithelm'],
      130,
      size.ridingHats,
      ['current standard', 'no falls', 'washable liner'],
    ),
    kind(
      ['long riding boots', 'botas altas de montar', 'bottes d’équitation', 'Reitstiefel'],
      220,
      size.shoes.slice(0, 8),
      ['full zip', 'calf 36 cm', 'waxed leather'],
    ),
    kind(
      [
        'paddock boots and half chaps',
        'botines y polainas',
        'boots et mini-chaps',
        'Stiefeletten mit Chaps',
      ],
      110,
      size.shoes.slice(0, 8),
      ['elastic panels', 'grip lining', 'zips fine'],
    ),
    kind(
      [
        'full-seat breeches',
        'pantalón de montar',
        'pantalon d’équitation',
        'Reithose mit Vollbesatz',
      ],
      85,
      ['EU 34', 'EU 36', 'EU 38', 'EU 40', 'EU 42'],
      ['silicone seat', 'high waist', 'phone pocket'],
    ),
    kind(
      ['turnout rug', 'manta impermeable', 'couverture imperméable', 'Outdoordecke'],
      120,
      size.rugs,
      ['200 g fill', 'reproofed', 'one mended corner'],
    ),
    kind(['stable rug', 'manta de cuadra', 'couverture d’écurie', 'Stalldecke'], 80, size.rugs, [
      '300 g',
      'cross surcingles',
      'machine washed',
    ]),
    kind(
      ['body protector', 'chaleco protector', 'gilet de protection', 'Sicherheitsweste'],
      160,
      ['child L', 'adult S', 'adult M', 'adult L'],
      ['level 3', 'laces adjust', 'never fallen in'],
    ),
    kind(
      ['show jacket', 'chaqueta de concurso', 'veste de concours', 'Turnierjackett'],
      140,
      ['EU 34', 'EU 36', 'EU 38', 'EU 40', 'EU 42'],
      ['stretch fabric', 'navy', 'machine washable'],
    ),
    kind(
      [
        'set of jump poles',
        'juego de barras de salto',
        'lot de barres d’obstacle',
        'Satz Hindernisstangen',
      ],
      150,
      ['4 poles', '6 poles'],
      ['plastic, 2.5 m', 'red and white', 'no splinters'],
    ),
    kind(['grooming kit', 'kit de limpieza', 'kit de pansage', 'Putzkasten'], 45, size.oneSize, [
      'box that doubles as a step',
      'seven brushes',
      'mane comb',
    ]),
    kind(
      ['saddle pad', 'sudadero', 'tapis de selle', 'Schabracke'],
      40,
      ['pony', 'cob', 'full'],
      ['quilted cotton', 'high withers', 'colour held well'],
    ),
  ],
};
