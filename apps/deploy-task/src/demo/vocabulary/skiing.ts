import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const skiing: Vocabulary = {
  slug: 'skiing',
  makers: ['Firnwerk', 'Alpenglow', 'Neve Alta', 'Graubner', 'Cornice', 'Nordkamm'],
  uses: [
    'ten days on the slopes',
    'two weeks in the Alps',
    'one season of touring',
    'ski school',
    'a few Sunday races',
    'three winters, mostly groomers',
  ],
  reasons: [
    'Changed to telemark. Yes, really.',
    'My daughter added ten centimetres since March.',
    'I rent now: no more roof box.',
    'They do not fit my new boots.',
    'We swap the mountains for the sea.',
  ],
  extras: ['a ski strap pair', 'a bar of wax', 'a boot bag', 'a lift-pass holder', 'a neck warmer'],
  kinds: [
    kind(
      [
        'piste skis with bindings',
        'esquís de pista con fijaciones',
        'skis de piste avec fixations',
        'Pistenski mit Bindung',
      ],
      480,
      size.skis,
      ['13 m radius', 'edges sharp', 'base waxed'],
    ),
    kind(
      ['all-mountain skis', 'esquís all mountain', 'skis all mountain', 'Allmountain-Ski'],
      560,
      size.skis,
      ['88 mm waist', 'rockered tip', 'one core shot, repaired'],
    ),
    kind(['touring skis', 'esquís de travesía', 'skis de randonnée', 'Tourenski'], 720, size.skis, [
      'pin bindings',
      'skins cut to length',
      '1.3 kg each',
    ]),
    kind(['freeride skis', 'esquís freeride', 'skis freeride', 'Freeride-Ski'], 620, size.skis, [
      '108 mm waist',
      'twin tip',
      'mounted once',
    ]),
    kind(
      ['cross-country skis', 'esquís de fondo', 'skis de fond', 'Langlaufski'],
      240,
      ['182 cm', '190 cm', '198 cm', '206 cm'],
      ['fish-scale base', 'bindings fitted', 'good camber'],
    ),
    kind(
      ['kids skis', 'esquís infantiles', 'skis enfant', 'Kinderski'],
      160,
      ['80 cm', '100 cm', '120 cm', '140 cm'],
      ['bindings adjust', 'fresh edges', 'cartoon top sheet'],
    ),
    kind(
      ['alpine ski boots', 'botas de esquí', 'chaussures de ski', 'Skischuhe'],
      320,
      size.skiBoots,
      ['flex 100', 'GripWalk soles', 'custom insoles'],
    ),
    kind(
      ['touring boots', 'botas de travesía', 'chaussures de ski de rando', 'Tourenschuhe'],
      450,
      size.skiBoots,
      ['walk mode', 'light', 'liners dry'],
    ),
    kind(
      [
        'kids ski boots',
        'botas de esquí infantiles',
        'chaussures de ski enfant',
        'Kinder-Skischuhe',
      ],
      90,
      ['mondo 17.5', 'mondo 19.5', 'mondo 21.5', 'mondo 23.5'],
      ['three buckles', 'warm', 'easy in'],
    ),
    kind(['ski poles', 'bastones de esquí', 'bâtons de ski', 'Skistöcke'], 50, size.poles, [
      'aluminium',
      'straps whole',
      'straight',
    ]),
    kind(['ski helmet', 'casco de esquí', 'casque de ski', 'Skihelm'], 110, size.helmets, [
      'vents close',
      'goggle clip',
      'no crash',
    ]),
    kind(
      ['ski goggles', 'gafas de esquí', 'masque de ski', 'Skibrille'],
      90,
      ['medium fit', 'large fit'],
      ['two lenses', 'over glasses', 'no scratches'],
    ),
    kind(['ski jacket', 'chaqueta de esquí', 'veste de ski', 'Skijacke'], 220, size.clothes, [
      '20k membrane',
      'powder skirt',
      'pit zips',
    ]),
    kind(['ski trousers', 'pantalón de esquí', 'pantalon de ski', 'Skihose'], 150, size.clothes, [
      'braces',
      'inner gaiter',
      'hem patched',
    ]),
    kind(
      ['avalanche set', 'equipo de avalancha', 'kit de sécurité avalanche', 'Lawinenset'],
      320,
      size.oneSize,
      ['three-antenna transceiver', 'shovel and probe', 'updated this year'],
    ),
    kind(
      ['roof box for skis', 'cofre de techo', 'coffre de toit', 'Dachbox für Ski'],
      380,
      ['320 l', '430 l'],
      ['opens both sides', 'two keys', 'fits 185 cm skis'],
    ),
  ],
};
