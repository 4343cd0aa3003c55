import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const running: Vocabulary = {
  slug: 'running',
  makers: ['Stridewell', 'Zancada', 'Lumen Run', 'Ridgeling', 'Pacemark', 'Löwensprung'],
  uses: [
    'one marathon block',
    'about 120 km',
    'park runs',
    'a couple of trail races',
    'early mornings along the river',
    'the treadmill only',
  ],
  reasons: [
    'Half a size too short for my big toe.',
    'My physio says swim.',
    'I rotate four pairs and this is the fifth.',
    'A race gave me another one.',
    'Went back to cushioned shoes.',
  ],
  extras: [
    'elastic laces',
    'a pair of running socks, new',
    'a race belt',
    'a reflective band',
    'an insole set',
  ],
  kinds: [
    kind(
      ['road running shoes', 'zapatillas de correr', 'chaussures de course', 'Laufschuhe'],
      130,
      size.shoes,
      ['8 mm drop', 'soft foam', 'outsole like new'],
    ),
    kind(
      ['trail running shoes', 'zapatillas de trail', 'chaussures de trail', 'Trailschuhe'],
      135,
      size.shoes,
      ['5 mm lugs', 'rock plate', 'quick laces'],
    ),
    kind(
      [
        'carbon-plate racing shoes',
        'zapatillas de competición con placa',
        'chaussures à plaque carbone',
        'Laufschuhe mit Carbonplatte',
      ],
      240,
      size.shoes,
      ['one race only', 'very light', 'box included'],
    ),
    kind(
      ['stability shoes', 'zapatillas de estabilidad', 'chaussures de stabilité', 'Stabilschuhe'],
      140,
      size.shoes,
      ['guide rails', 'wide toe box', 'knit upper'],
    ),
    kind(
      ['track spikes', 'zapatillas de clavos', 'pointes d’athlétisme', 'Spikes'],
      85,
      size.shoes,
      ['sprint plate', 'spikes and key', 'tartan only'],
    ),
    kind(
      ['GPS running watch', 'reloj GPS para correr', 'montre GPS de course', 'GPS-Laufuhr'],
      280,
      size.oneSize,
      ['wrist heart rate', 'five days a charge', 'screen without scratches'],
    ),
    kind(['heart-rate strap', 'banda de pulso', 'ceinture cardio', 'Brustgurt'], 70, size.oneSize, [
      'two protocols',
      'new battery',
      'washed strap',
    ]),
    kind(
      ['hydration vest', 'chaleco de hidratación', 'gilet d’hydratation', 'Trinkweste'],
      110,
      size.clothes.slice(0, 5),
      ['two soft flasks', 'pole loops', '8 litres'],
    ),
    kind(
      ['folding trail poles', 'bastones plegables', 'bâtons pliants', 'Faltstöcke'],
      120,
      ['110 cm', '115 cm', '120 cm', '125 cm', '130 cm'],
      ['carbon', 'cork grips', 'spare tips'],
    ),
    kind(
      ['running jacket', 'chaqueta cortavientos', 'veste de course', 'Laufjacke'],
      95,
      size.clothes,
      ['packs into its pocket', 'reflective seams', 'windproof'],
    ),
    kind(
      [
        'winter running tights',
        'mallas de invierno',
        'collant d’hiver',
        'Lauftights für den Winter',
      ],
      65,
      size.clothes,
      ['brushed inside', 'zip ankles', 'key pocket'],
    ),
    kind(['treadmill', 'cinta de correr', 'tapis de course', 'Laufband'], 850, size.oneSize, [
      'folds up',
      '16 km/h',
      'belt lubricated',
      'you bring a strong friend',
    ]),
    kind(
      ['head torch', 'linterna frontal', 'lampe frontale', 'Stirnlampe'],
      60,
      ['300 lm', '500 lm', '800 lm'],
      ['rechargeable', 'sits steady', 'red light'],
    ),
    kind(
      ['running buggy', 'carrito para correr', 'poussette de course', 'Laufkinderwagen'],
      420,
      ['one child', 'two children'],
      ['fixed front wheel', 'hand brake', 'rain cover'],
    ),
    kind(
      ['running belt', 'cinturón de running', 'ceinture porte-gourde', 'Laufgürtel'],
      30,
      ['size S', 'size M', 'size L'],
      ['does not bounce', 'phone fits', 'two gel loops'],
    ),
    kind(
      [
        'foam roller and massage ball',
        'rodillo y bola de masaje',
        'rouleau et balle de massage',
        'Faszienrolle mit Ball',
      ],
      35,
      size.oneSize,
      ['medium density', 'honest pain', 'clean'],
    ),
  ],
};
