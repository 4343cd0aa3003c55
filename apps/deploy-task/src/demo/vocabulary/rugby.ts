import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const rugby: Vocabulary = {
  slug: 'rugby',
  makers: ['Scrumhalf', 'Maulfield', 'Taranui', 'Ovale Club', 'Touchline', 'Prop & Lock'],
  uses: [
    'one muddy season',
    'touch on Wednesdays',
    'under-14s',
    'veterans’ matches',
    'a university tour',
    'two seasons in the front row',
  ],
  reasons: [
    'Knees. You know the story.',
    'He moved from flanker to fly-half and wants lighter boots.',
    'Our club has a new kit supplier.',
    'Ordered two sizes and kept the other.',
    'I have taken up the whistle.',
  ],
  extras: ['a stud key', 'a kicking tee', 'spare studs', 'a boot bag', 'a pair of club socks'],
  kinds: [
    kind(
      [
        'forwards rugby boots',
        'botas de rugby de delantero',
        'crampons de rugby avant',
        'Rugbyschuhe für Stürmer',
      ],
      100,
      size.shoes,
      ['eight steel studs', 'wide fit', 'high collar'],
    ),
    kind(
      [
        'backs rugby boots',
        'botas de rugby de zaguero',
        'crampons de rugby arrière',
        'Rugbyschuhe für Dreiviertel',
      ],
      90,
      size.shoes,
      ['six studs and blades', 'light upper', 'washed'],
    ),
    kind(
      [
        'match rugby ball',
        'balón de rugby de partido',
        'ballon de rugby de match',
        'Rugby-Matchball',
      ],
      60,
      size.balls,
      ['hand-stitched', 'good grip in the wet', 'true flight'],
    ),
    kind(
      [
        'training rugby ball',
        'balón de rugby de entrenamiento',
        'ballon de rugby d’entraînement',
        'Rugby-Trainingsball',
      ],
      25,
      size.balls,
      ['pimpled rubber', 'keeps pressure', 'faded logo'],
    ),
    kind(
      ['scrum cap', 'casco de rugby', 'casque de rugby', 'Scrumcap'],
      50,
      ['size S', 'size M', 'size L'],
      ['approved padding', 'ear ventilation', 'adjustable laces'],
    ),
    kind(
      ['shoulder-pad vest', 'chaleco con hombreras', 'épaulière', 'Schulterschutz'],
      55,
      [...size.kidsClothes, ...size.clothes.slice(1)],
      ['5 mm foam', 'stretch body', 'approved'],
    ),
    kind(
      ['rugby jersey', 'camiseta de rugby', 'maillot de rugby', 'Rugbytrikot'],
      55,
      size.clothes,
      ['heavy cotton', 'rubber buttons', 'number 8 on the back'],
    ),
    kind(
      ['rugby shorts', 'pantalón corto de rugby', 'short de rugby', 'Rugbyhose'],
      25,
      size.clothes,
      ['reinforced seams', 'drawcord', 'deep pockets'],
    ),
    kind(
      ['tackle bag', 'saco de placaje', 'sac de plaquage', 'Tackle-Sack'],
      180,
      ['junior', 'senior'],
      ['PVC skin', 'foam core', 'handle on top'],
    ),
    kind(
      ['contact shield', 'escudo de contacto', 'bouclier de percussion', 'Kontaktschild'],
      65,
      ['junior', 'senior'],
      ['wedge shape', 'straps whole', 'no splits'],
    ),
    kind(
      ['kicking tee', 'soporte de pateo', 'tee de rugby', 'Kicktee'],
      20,
      ['low', 'high'],
      ['telescopic', 'bright orange', 'steady in wind'],
    ),
    kind(
      ['tag rugby belts', 'cinturones de tag rugby', 'ceintures de tag rugby', 'Tag-Rugby-Gürtel'],
      40,
      ['10 players', '16 players'],
      ['two colours', 'spare tags', 'bag'],
    ),
    kind(
      [
        'mouth guard case and guard',
        'protector bucal con estuche',
        'protège-dents avec étui',
        'Zahnschutz mit Box',
      ],
      20,
      ['junior', 'senior'],
      ['boil and bite', 'never moulded', 'sealed'],
    ),
    kind(
      [
        'garden rugby posts',
        'postes de rugby de jardín',
        'poteaux de rugby de jardin',
        'Rugbystangen für den Garten',
      ],
      130,
      ['2.5 m', '3.5 m'],
      ['uPVC', 'padding', 'pegs included'],
    ),
    kind(
      [
        'touch rugby shoes',
        'zapatillas de touch rugby',
        'chaussures de touch rugby',
        'Touch-Rugby-Schuhe',
      ],
      75,
      size.shoes,
      ['short rubber studs', 'grippy', 'hardly used'],
    ),
    kind(
      ['kit bag', 'bolsa de equipo', 'sac de sport', 'Sporttasche'],
      45,
      ['60 l', '90 l'],
      ['wet pocket', 'boot tunnel', 'sturdy base'],
    ),
  ],
};
