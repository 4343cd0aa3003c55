import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const badminton: Vocabulary = {
  slug: 'badminton',
  makers: ['Featherloom', 'Kuroshin', 'Volarq', 'Halvard', 'Smashline', 'Tanjara'],
  uses: [
    'two seasons of club doubles',
    'Thursday evenings at the leisure centre',
    'one school year',
    'a handful of league matches',
    'garden games in the summer',
    'coaching juniors',
  ],
  reasons: [
    'I changed to a head-heavy racket and this one stays in the cupboard.',
    'My shoulder has retired from overhead smashes.',
    'Our club folded and I have moved on to squash.',
    'My daughter prefers volleyball now.',
    'I won a newer set in a raffle, of all things.',
  ],
  extras: [
    'a half-full tube of shuttlecocks',
    'two fresh overgrips',
    'a spare set of string',
    'a wristband',
    'a small towel',
  ],
  kinds: [
    kind(
      ['badminton racket', 'raqueta de bádminton', 'raquette de badminton', 'Badmintonschläger'],
      110,
      ['3U G5', '4U G5', '4U G6', '5U G5'],
      ['full graphite shaft', 'even balance', 'strung at 11 kg', 'isometric head'],
    ),
    kind(
      [
        'doubles racket pair',
        'par de raquetas de bádminton',
        'paire de raquettes de badminton',
        'Schlägerpaar Badminton',
      ],
      140,
      size.oneSize,
      ['two matching frames', 'head-light for fast hands', 'both restrung this spring'],
    ),
    kind(
      [
        'junior badminton racket',
        'raqueta de bádminton infantil',
        'raquette de badminton junior',
        'Kinder-Badmintonschläger',
      ],
      30,
      ['53 cm', '58 cm', '63 cm'],
      ['short shaft for small hands', 'aluminium frame', 'soft grip'],
    ),
    kind(
      ['feather shuttlecocks', 'volantes de pluma', 'volants en plumes', 'Naturfederbälle'],
      28,
      ['speed 76', 'speed 77', 'speed 78'],
      ['goose feather', 'natural cork base', 'tube of twelve'],
    ),
    kind(
      ['nylon shuttlecocks', 'volantes de nailon', 'volants en nylon', 'Nylonbälle'],
      14,
      ['medium speed', 'fast'],
      ['tube of six', 'last for months', 'good for windy gardens'],
    ),
    kind(
      ['indoor court shoes', 'zapatillas de pista cubierta', 'chaussures de salle', 'Hallenschuhe'],
      95,
      size.shoes,
      ['non-marking gum sole', 'side support that holds', 'cushioned heel'],
    ),
    kind(
      [
        'badminton net and posts',
        'red de bádminton con postes',
        'filet de badminton avec poteaux',
        'Badmintonnetz mit Pfosten',
      ],
      85,
      size.lengths,
      ['folds into its own bag', 'freestanding, no pegs', 'competition height'],
    ),
    kind(
      [
        'six-racket bag',
        'raquetero para seis raquetas',
        'thermobag six raquettes',
        'Schlägertasche für sechs',
      ],
      60,
      size.oneSize,
      ['thermal lining', 'separate shoe pocket', 'backpack straps'],
    ),
    kind(
      [
        'garden badminton set',
        'set de bádminton de jardín',
        'kit de badminton de jardin',
        'Garten-Badmintonset',
      ],
      45,
      size.oneSize,
      ['four rackets and a net', 'carry case', 'quick to put up'],
    ),
    kind(
      ['stringing machine', 'máquina de encordar', 'machine à corder', 'Besaitungsmaschine'],
      420,
      size.oneSize,
      ['drop-weight tension', 'six-point mounting', 'fits tennis frames too'],
    ),
    kind(
      ['badminton shirt', 'camiseta de bádminton', 'maillot de badminton', 'Badmintonshirt'],
      35,
      size.clothes,
      ['light mesh back', 'no print', 'dries overnight'],
    ),
    kind(
      [
        'training shuttle launcher',
        'lanzador de volantes',
        'lanceur de volants',
        'Ballmaschine für Federbälle',
      ],
      320,
      size.oneSize,
      ['holds 40 shuttles', 'three speeds', 'runs off a power bank'],
    ),
    kind(
      ['reel of racket string', 'bobina de cordaje', 'bobine de cordage', 'Rolle Saiten'],
      90,
      ['0.66 mm', '0.68 mm', '0.70 mm'],
      ['200 m reel, about half left', 'crisp sound', 'white'],
    ),
  ],
};
