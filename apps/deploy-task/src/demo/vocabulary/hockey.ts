import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const hockey: Vocabulary = {
  slug: 'hockey',
  makers: ['Borealis', 'Turfline', 'Frostbyte', 'Stickwell', 'Old Rink', 'Halsen'],
  uses: [
    'one junior season',
    'pond games',
    'two winters in the beer league',
    'summer on the astroturf',
    'a year of training',
    'roller hockey in the car park',
  ],
  reasons: [
    'The boy has grown past every piece of it.',
    'Went from wing to goal.',
    'I broke my thumb, not the gear.',
    'No rink within two hours since we moved.',
    'The team ordered everyone the same model.',
  ],
  extras: ['two rolls of stick tape', 'a water bottle', 'three balls', 'a puck', 'a skate towel'],
  kinds: [
    kind(
      [
        'composite ice hockey stick',
        'stick de hockey hielo',
        'crosse de hockey sur glace',
        'Eishockeyschläger',
      ],
      160,
      size.iceSticks,
      ['75 flex', 'mid kick', 'left-handed curve'],
    ),
    kind(
      [
        'field hockey stick',
        'stick de hockey hierba',
        'crosse de hockey sur gazon',
        'Feldhockeyschläger',
      ],
      120,
      size.hockeySticks,
      ['50% carbon', 'low bow', 'new chamois grip'],
    ),
    kind(
      [
        'indoor hockey stick',
        'stick de hockey sala',
        'crosse de hockey en salle',
        'Hallenhockeyschläger',
      ],
      80,
      ['35"', '36.5"', '37.5"'],
      ['slim head', 'light', 'wooden core'],
    ),
    kind(
      [
        'ice hockey skates',
        'patines de hockey hielo',
        'patins de hockey',
        'Eishockey-Schlittschuhe',
      ],
      260,
      size.shoes,
      ['heat moulded', 'steel with plenty left', 'sharpened last week'],
    ),
    kind(
      [
        'junior hockey skates',
        'patines de hockey infantil',
        'patins de hockey junior',
        'Kinder-Eishockeyschuhe',
      ],
      95,
      size.kidsShoes,
      ['stiff ankle', 'easy lacing', 'guards included'],
    ),
    kind(
      [
        'hockey helmet with cage',
        'casco de hockey con rejilla',
        'casque de hockey avec grille',
        'Eishockeyhelm mit Gitter',
      ],
      110,
      ['size S', 'size M', 'size L'],
      ['tool-free fit', 'certified until 2028', 'J-clips fine'],
    ),
    kind(
      ['hockey gloves', 'guantes de hockey', 'gants de hockey', 'Eishockeyhandschuhe'],
      85,
      ['10"', '12"', '13"', '14"', '15"'],
      ['palms not worn through', 'four-roll', 'dried properly'],
    ),
    kind(
      ['shin guards', 'espinilleras', 'jambières', 'Schienbeinschoner'],
      55,
      ['11"', '13"', '14"', '15"', '16"'],
      ['hard knee cap', 'wrap straps', 'liner removable'],
    ),
    kind(
      ['hockey pants', 'culotte de hockey', 'culotte de hockey', 'Eishockeyhose'],
      90,
      size.clothes,
      ['tailbone plate', 'lace and belt', 'one stitch repair'],
    ),
    kind(
      ['chest protector', 'peto de hockey', 'plastron de hockey', 'Brustschutz'],
      90,
      ['junior M', 'junior L', 'senior M', 'senior L'],
      ['sternum plate', 'light', 'washed'],
    ),
    kind(
      ['goalie leg pads', 'guardas de portero', 'bottes de gardien', 'Torwartschienen'],
      420,
      ['28"', '31"', '33"', '35"'],
      ['sliding knee block', 'all toe ties', 'classic white'],
    ),
    kind(
      ['goalkeeper kickers', 'pateadores de portero', 'sabots de gardienne', 'Torwart-Kicker'],
      150,
      ['junior', 'senior'],
      ['high-density foam', 'good rebound', 'for field hockey'],
    ),
    kind(
      ['folding street goal', 'portería plegable', 'but pliable', 'Klapptor'],
      90,
      ['137 x 112 cm', '183 x 122 cm'],
      ['steel tube', 'net whole', 'two minutes to set up'],
    ),
    kind(
      ['wheeled equipment bag', 'bolsa de equipo con ruedas', 'sac à roulettes', 'Rollentasche'],
      95,
      ['32"', '36"', '40"'],
      ['skate pockets', 'vented', 'zip replaced'],
    ),
    kind(
      [
        'turf shoes',
        'zapatillas de hierba artificial',
        'chaussures de gazon synthétique',
        'Kunstrasenschuhe',
      ],
      85,
      size.shoes,
      ['many small studs', 'toe cap', 'good arch'],
    ),
    kind(
      [
        'box of field hockey balls',
        'caja de bolas de hockey',
        'boîte de balles de hockey',
        'Karton Hockeybälle',
      ],
      50,
      ['6 balls', '12 balls'],
      ['dimpled', 'match weight', 'white and orange'],
    ),
  ],
};
