import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const snowboarding: Vocabulary = {
  slug: 'snowboarding',
  makers: ['Powderhaus', 'Nollie North', 'Sidecut', 'Snowmere', 'Kicker Union', 'Brise Blanche'],
  uses: [
    'one season in the park',
    'a fortnight in powder',
    'learning to link turns',
    'indoor slopes',
    'a splitboard course',
    'weekends for two winters',
  ],
  reasons: [
    'Back on skis because of the children.',
    'A bit too long for me in the trees.',
    'I moved to the coast.',
    'Quiver diet: three boards leave, one arrives.',
    'Boots up a size, bindings with them.',
  ],
  extras: ['a stomp pad', 'a leash', 'a bar of wax', 'a binding tool', 'a sticker pack'],
  kinds: [
    kind(
      [
        'all-mountain snowboard',
        'tabla de snowboard all mountain',
        'snowboard all mountain',
        'Allmountain-Snowboard',
      ],
      420,
      size.snowboards,
      ['camber', 'sintered base', 'edges serviced'],
    ),
    kind(
      [
        'freestyle snowboard',
        'tabla de snowboard freestyle',
        'snowboard freestyle',
        'Freestyle-Snowboard',
      ],
      380,
      size.snowboards,
      ['true twin', 'soft flex', 'top-sheet chips'],
    ),
    kind(
      [
        'powder snowboard',
        'tabla de snowboard para nieve polvo',
        'snowboard poudreuse',
        'Powder-Snowboard',
      ],
      520,
      size.snowboards,
      ['swallow tail', 'set back', 'floats'],
    ),
    kind(['splitboard', 'splitboard', 'splitboard', 'Splitboard'], 780, size.snowboards, [
      'skins included',
      'clips tight',
      'pucks mounted',
    ]),
    kind(
      ['kids snowboard', 'tabla de snowboard infantil', 'snowboard enfant', 'Kinder-Snowboard'],
      180,
      ['100 cm', '115 cm', '125 cm', '135 cm'],
      ['forgiving', 'bindings fitted', 'fresh wax'],
    ),
    kind(
      ['snowboard boots', 'botas de snowboard', 'boots de snowboard', 'Snowboardboots'],
      220,
      size.shoes,
      ['double dial', 'medium flex', 'liners heat moulded'],
    ),
    kind(
      [
        'step-in boots and bindings',
        'botas y fijaciones step-in',
        'boots et fixations step-in',
        'Step-in-Boots mit Bindung',
      ],
      480,
      size.shoes,
      ['clicks every time', 'sold together', 'ten days old'],
    ),
    kind(
      [
        'snowboard bindings',
        'fijaciones de snowboard',
        'fixations de snowboard',
        'Snowboardbindung',
      ],
      210,
      ['size S/M', 'size M/L', 'size L/XL'],
      ['canted footbeds', 'discs and screws', 'ratchets smooth'],
    ),
    kind(
      ['snowboard jacket', 'chaqueta de snowboard', 'veste de snowboard', 'Snowboardjacke'],
      200,
      size.clothes,
      ['15k', 'loose cut', 'hood fits a helmet'],
    ),
    kind(
      ['snowboard pants', 'pantalones de snowboard', 'pantalon de snowboard', 'Snowboardhose'],
      140,
      size.clothes,
      ['bib', 'vents', 'knees whole'],
    ),
    kind(
      ['mirrored goggles', 'gafas de ventisca', 'masque miroir', 'Snowboardbrille'],
      120,
      ['medium fit', 'large fit'],
      ['magnetic lens', 'low-light spare', 'case'],
    ),
    kind(
      ['mittens', 'manoplas', 'moufles', 'Fäustlinge'],
      60,
      ['size S', 'size M', 'size L'],
      ['leather palm', 'inner liner', 'dry'],
    ),
    kind(
      [
        'padded board bag',
        'funda acolchada para tabla',
        'housse rembourrée',
        'gepolsterte Boardtasche',
      ],
      95,
      ['156 cm', '166 cm', '176 cm'],
      ['wheels', 'fits two boards', 'strong zip'],
    ),
    kind(
      ['impact shorts', 'pantalón con protecciones', 'short de protection', 'Protektorenhose'],
      60,
      size.clothes,
      ['tailbone foam', 'thin enough', 'saved me twice'],
    ),
    kind(
      ['back protector', 'protector de espalda', 'dorsale', 'Rückenprotektor'],
      110,
      ['size S', 'size M', 'size L'],
      ['vest style', 'level 2', 'flexible'],
    ),
    kind(
      [
        'waxing kit and iron',
        'kit de encerado con plancha',
        'kit de fartage avec fer',
        'Wachsset mit Bügeleisen',
      ],
      75,
      size.oneSize,
      ['edge tuner', 'three waxes', 'scraper'],
    ),
  ],
};
