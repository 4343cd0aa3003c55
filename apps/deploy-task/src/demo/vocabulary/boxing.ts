import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const boxing: Vocabulary = {
  slug: 'boxing',
  makers: ['Southgate', 'Ironleaf', 'Cuero Bravo', 'Dockside', 'Bantam & Sons', 'Rauher'],
  uses: [
    'a beginners’ course',
    'bag work twice a week',
    'six months of sparring',
    'one white-collar bout',
    'training at home during winter',
    'two years at the gym',
  ],
  reasons: [
    'I moved to heavier gloves for sparring.',
    'The garage becomes a bedroom, so the corner must go.',
    'I had my one fight and I am happy with it.',
    'Wrong size, and the tags were already off.',
    'My partner wants the living room back.',
  ],
  extras: [
    'a pair of hand wraps',
    'a skipping rope',
    'a mouth guard, still sealed',
    'glove deodorisers',
    'a ceiling hook',
  ],
  kinds: [
    kind(
      ['boxing gloves', 'guantes de boxeo', 'gants de boxe', 'Boxhandschuhe'],
      75,
      size.boxingGloves,
      ['real leather', 'hook-and-loop cuff', 'dense wrist padding'],
    ),
    kind(
      [
        'lace-up sparring gloves',
        'guantes de sparring con cordones',
        'gants de sparring à lacets',
        'Sparringshandschuhe zum Schnüren',
      ],
      140,
      ['14 oz', '16 oz', '18 oz'],
      ['horsehair blend', 'attached thumb', 'made by hand'],
    ),
    kind(
      ['bag gloves', 'guantes de saco', 'gants de sac', 'Sandsackhandschuhe'],
      40,
      size.clothes,
      ['open thumb', 'light padding', 'aired after each use'],
    ),
    kind(
      ['heavy bag', 'saco de boxeo', 'sac de frappe', 'Boxsack'],
      160,
      ['25 kg, 100 cm', '35 kg, 120 cm', '45 kg, 150 cm'],
      ['chain included', 'filled and settled', 'strong stitching'],
    ),
    kind(
      ['free-standing bag', 'saco de pie', 'sac sur pied', 'Standboxsack'],
      190,
      ['170 cm', '180 cm'],
      ['base takes sand or water', 'suction cups', 'easy to roll'],
    ),
    kind(
      [
        'speed bag with platform',
        'pera rápida con plataforma',
        'poire de vitesse avec plateforme',
        'Speedball mit Plattform',
      ],
      150,
      size.oneSize,
      ['wall mount', 'height adjusts', 'ball bearing swivel'],
    ),
    kind(
      ['double-end ball', 'pera de doble elástico', 'ballon double élastique', 'Doppelendball'],
      45,
      size.oneSize,
      ['leather ball', 'two cords', 'hooks included'],
    ),
    kind(
      ['head guard', 'casco de boxeo', 'casque de boxe', 'Kopfschutz'],
      70,
      ['size S', 'size M', 'size L', 'size XL'],
      ['cheek protection', 'clear sight', 'leather inside'],
    ),
    kind(['focus mitts', 'manoplas de boxeo', 'pattes d’ours', 'Pratzen'], 50, size.oneSize, [
      'curved',
      'finger cover',
      'gel insert',
    ]),
    kind(['boxing boots', 'botas de boxeo', 'chaussures de boxe', 'Boxstiefel'], 90, size.shoes, [
      'mid height',
      'thin gum sole',
      'breathable',
    ]),
    kind(['boxing shorts', 'calzón de boxeo', 'short de boxe', 'Boxshorts'], 30, size.clothes, [
      'satin',
      'wide waistband',
      'side slits',
    ]),
    kind(
      ['ceiling bracket', 'soporte de techo', 'support de plafond', 'Deckenhalterung'],
      45,
      ['holds 100 kg', 'holds 180 kg'],
      ['four bolts', 'rubber damper', 'galvanised'],
    ),
    kind(
      ['gym interval timer', 'cronómetro de asaltos', 'minuteur de rounds', 'Rundentimer'],
      80,
      size.oneSize,
      ['big red digits', 'remote control', 'loud bell'],
    ),
    kind(
      ['body protector', 'peto de entrenamiento', 'plastron d’entraîneur', 'Körperschutzweste'],
      85,
      ['size M', 'size L'],
      ['thick foam', 'cross straps', 'for coaches'],
    ),
  ],
};
