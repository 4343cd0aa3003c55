import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const volleyball: Vocabulary = {
  slug: 'volleyball',
  makers: ['Blockhaus', 'Bagher', 'Sandline', 'Ace & Antenna', 'Pipa', 'Netwise'],
  uses: [
    'one indoor season',
    'beach days',
    'mixed league on Tuesdays',
    'a school team',
    'a tournament weekend',
    'the garden in July',
  ],
  reasons: [
    'Our sports hall is closing.',
    'I swapped indoor for sand.',
    'Jumping is for the young ones.',
    'A size too small, and my toes agree.',
    'The whole team moved to another brand.',
  ],
  extras: ['a needle and pump', 'a line set', 'ankle tape', 'a pair of arm sleeves', 'a ball net'],
  kinds: [
    kind(
      ['indoor volleyball', 'balón de voleibol', 'ballon de volley', 'Hallenvolleyball'],
      65,
      ['official', 'light school weight'],
      ['eighteen panels', 'dimpled', 'soft touch'],
    ),
    kind(
      ['beach volleyball', 'balón de vóley playa', 'ballon de beach-volley', 'Beachvolleyball'],
      50,
      ['official', 'mini'],
      ['stitched', 'water-resistant', 'sun-faded a bit'],
    ),
    kind(
      ['volleyball shoes', 'zapatillas de voleibol', 'chaussures de volley', 'Volleyballschuhe'],
      105,
      size.shoes,
      ['gum sole', 'gel heel', 'mid cut'],
    ),
    kind(
      ['knee pads', 'rodilleras de voleibol', 'genouillères de volley', 'Knieschoner'],
      30,
      size.clothes,
      ['low profile', 'washed', 'no holes'],
    ),
    kind(
      [
        'beach volleyball net set',
        'red de vóley playa completa',
        'kit filet de beach-volley',
        'Beachvolleyball-Anlage',
      ],
      220,
      ['8.5 m', '9.5 m'],
      ['telescopic poles', 'guy lines and anchors', 'court lines'],
    ),
    kind(
      [
        'garden volleyball set',
        'set de voleibol de jardín',
        'kit de volley de jardin',
        'Garten-Volleyballset',
      ],
      70,
      size.oneSize,
      ['three heights', 'ball and pump', 'bag'],
    ),
    kind(
      ['indoor net', 'red de voleibol interior', 'filet de volley', 'Hallennetz'],
      120,
      ['9.5 m'],
      ['steel cable', 'antennas', 'side tapes'],
    ),
    kind(
      ['team jersey', 'camiseta de voleibol', 'maillot de volley', 'Volleyballtrikot'],
      35,
      size.clothes,
      ['fitted', 'no number', 'sleeve stripe'],
    ),
    kind(
      ['volleyball shorts', 'pantalón corto de voleibol', 'short de volley', 'Volleyballhose'],
      25,
      size.clothes,
      ['stretch', 'short cut', 'black'],
    ),
    kind(
      ['sand socks', 'calcetines de arena', 'chaussettes de sable', 'Sandsocken'],
      30,
      ['EU 36-38', 'EU 39-41', 'EU 42-44', 'EU 45-47'],
      ['neoprene', 'saves soles on hot days', 'pull tab'],
    ),
    kind(
      ['ball cart', 'carro para balones', 'chariot à ballons', 'Ballwagen'],
      140,
      ['20 balls', '24 balls'],
      ['folds', 'canvas', 'four wheels'],
    ),
    kind(
      ['spike trainer', 'entrenador de remate', 'entraîneur d’attaque', 'Schmettertrainer'],
      160,
      size.oneSize,
      ['adjusts to 3.2 m', 'holds a ball', 'steel base'],
    ),
    kind(
      [
        'set of five training balls',
        'lote de cinco balones',
        'lot de cinq ballons',
        'Satz fünf Trainingsbälle',
      ],
      110,
      ['official', 'school'],
      ['two hardly used', 'net bag', 'all hold air'],
    ),
    kind(
      ['ankle braces', 'tobilleras de voleibol', 'chevillères de volley', 'Sprunggelenkschienen'],
      60,
      ['size S', 'size M', 'size L'],
      ['hinged', 'pair', 'fit in shoes'],
    ),
    kind(
      ['arm sleeves', 'manguitos de voleibol', 'manchons de volley', 'Armstulpen'],
      18,
      ['size S', 'size M', 'size L'],
      ['thumb hole', 'light padding', 'pair'],
    ),
    kind(
      ['referee stand', 'silla de árbitro', 'chaise d’arbitre', 'Schiedsrichterstuhl'],
      340,
      size.oneSize,
      ['folds for transport', 'padding', 'wheels'],
    ),
  ],
};
