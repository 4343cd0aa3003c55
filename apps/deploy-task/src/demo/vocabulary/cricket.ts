import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const cricket: Vocabulary = {
  slug: 'cricket',
  makers: ['Willowmere', 'Pavilion Row', 'Sarang', 'Longreach', 'Duckworth Lane', 'Maidan'],
  uses: [
    'one village season',
    'two winters of nets',
    'school cricket',
    'a tour and a few friendlies',
    'Saturday second eleven',
    'tape-ball evenings',
  ],
  reasons: [
    'My eyes have given up on the short ball.',
    'He has gone up to a full-size bat.',
    'I now umpire, which is easier on the knees.',
    'Two of everything after a kind birthday.',
    'Moving abroad, where nobody plays.',
  ],
  extras: [
    'a spare grip and cone',
    'a ball with plenty of life',
    'a tin of linseed oil',
    'a bat sleeve',
    'inner gloves',
  ],
  kinds: [
    kind(
      [
        'English willow bat',
        'bate de críquet de sauce inglés',
        'batte de cricket en saule anglais',
        'Cricketschläger aus englischer Weide',
      ],
      260,
      size.cricketBats,
      ['grade 2 willow', 'nine straight grains', 'mid-low middle', 'knocked in'],
    ),
    kind(
      [
        'Kashmir willow bat',
        'bate de sauce de Cachemira',
        'batte en saule du Cachemire',
        'Schläger aus Kaschmirweide',
      ],
      60,
      size.cricketBats,
      ['toe guard fitted', 'face sheet on', 'good for tennis balls too'],
    ),
    kind(
      ['batting pads', 'espinilleras de críquet', 'jambières de cricket', 'Beinschützer'],
      70,
      ['boys', 'youth', 'adult', 'adult left-handed'],
      ['light cane bars', 'straps all work', 'cleaned white'],
    ),
    kind(
      ['batting gloves', 'guantes de bateo', 'gants de frappe', 'Schlaghandschuhe'],
      50,
      ['boys RH', 'youth RH', 'adult RH', 'adult LH'],
      ['leather palm', 'split thumb', 'sausage fingers'],
    ),
    kind(
      [
        'wicket-keeping gloves',
        'guantes de wicket-keeper',
        'gants de gardien de guichet',
        'Wicketkeeper-Handschuhe',
      ],
      65,
      ['youth', 'adult'],
      ['good webbing', 'rubber still tacky', 'reinforced cuffs'],
    ),
    kind(
      ['cricket helmet', 'casco de críquet', 'casque de cricket', 'Crickethelm'],
      80,
      ['size S', 'size M', 'size L'],
      ['steel grille', 'meets the current standard', 'neck guard'],
    ),
    kind(
      [
        'spiked cricket shoes',
        'zapatos de críquet con clavos',
        'chaussures de cricket à pointes',
        'Cricketschuhe mit Spikes',
      ],
      80,
      size.shoes,
      ['spare spikes and key', 'bowler’s toe', 'white'],
    ),
    kind(
      [
        'rubber-soled cricket shoes',
        'zapatos de críquet de goma',
        'chaussures de cricket semelle gomme',
        'Cricketschuhe mit Gummisohle',
      ],
      55,
      size.shoes,
      ['for hard ground', 'half spikes optional', 'aired and dry'],
    ),
    kind(
      [
        'wheelie cricket bag',
        'bolsa de críquet con ruedas',
        'sac de cricket à roulettes',
        'Cricket-Rollentasche',
      ],
      75,
      size.oneSize,
      ['bat pocket on the side', 'zips fine', 'fits two sets'],
    ),
    kind(
      [
        'box of match balls',
        'caja de pelotas de críquet',
        'boîte de balles de match',
        'Karton Matchbälle',
      ],
      90,
      ['6 balls, red', '6 balls, pink', '6 balls, white'],
      ['four-piece', 'waxed', 'sealed'],
    ),
    kind(
      ['spring-loaded stumps', 'stumps con muelle', 'guichets à ressort', 'Stumps mit Feder'],
      45,
      ['full size', 'junior'],
      ['steel base', 'two bails', 'stand on any ground'],
    ),
    kind(
      ['bowling machine', 'máquina de lanzar', 'machine à lancer', 'Wurfmaschine'],
      900,
      size.oneSize,
      ['up to 110 km/h', 'swing and seam', 'with battery and ball feeder'],
    ),
    kind(
      [
        'cricket whites',
        'ropa blanca de críquet',
        'tenue blanche de cricket',
        'weiße Cricketkleidung',
      ],
      45,
      size.clothes,
      ['trousers and shirt', 'no grass stains', 'cream piping'],
    ),
    kind(
      [
        'thigh and arm guards',
        'protectores de muslo y brazo',
        'protège-cuisse et protège-bras',
        'Oberschenkel- und Armschutz',
      ],
      40,
      ['youth', 'adult'],
      ['soft moulded foam', 'wide straps', 'sold as a set'],
    ),
    kind(
      ['practice net', 'red de entrenamiento', 'filet d’entraînement', 'Trainingsnetz'],
      180,
      ['4 x 2.7 m', '7 x 3 m'],
      ['steel poles', 'UV-proof mesh', 'packs into one bag'],
    ),
  ],
};
