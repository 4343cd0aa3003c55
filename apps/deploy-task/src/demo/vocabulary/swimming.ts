import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const swimming: Vocabulary = {
  slug: 'swimming',
  makers: ['Lanequest', 'Otterby', 'Aquilino', 'Freibad', 'Brine', 'Caudal'],
  uses: [
    'one season with the masters',
    'lessons on Saturdays',
    'holiday lengths',
    'open water from May to September',
    'a swim camp',
    'three galas',
  ],
  reasons: [
    'Between sizes, and I chose wrong.',
    'The pool closed for repairs. Two years ago.',
    'My new prescription is stronger.',
    'I have gone from sprint to sauna.',
    'Outgrown before it was worn out.',
  ],
  extras: [
    'a silicone cap',
    'a mesh bag',
    'ear plugs, unopened',
    'a nose clip',
    'a bottle of anti-fog',
  ],
  kinds: [
    kind(
      ['racing goggles', 'gafas de competición', 'lunettes de compétition', 'Wettkampfbrille'],
      40,
      ['clear', 'smoke', 'mirrored'],
      ['low profile', 'five nose bridges', 'no fog'],
    ),
    kind(
      [
        'prescription goggles',
        'gafas de natación graduadas',
        'lunettes de natation à la vue',
        'Schwimmbrille mit Sehstärke',
      ],
      45,
      ['-2.0', '-3.0', '-4.5', '-6.0'],
      ['silicone seals', 'case', 'no scratches'],
    ),
    kind(
      ['open-water goggles', 'gafas de aguas abiertas', 'lunettes eau libre', 'Freiwasserbrille'],
      45,
      size.oneSize,
      ['wide view', 'polarised', 'soft strap'],
    ),
    kind(
      [
        'technical race suit',
        'bañador de competición',
        'combinaison de compétition',
        'Wettkampfanzug',
      ],
      260,
      ['EU 24', 'EU 26', 'EU 28', 'EU 30', 'EU 32'],
      ['five swims left or more', 'bonded seams', 'approved'],
    ),
    kind(
      [
        'training swimsuit',
        'bañador de entrenamiento',
        'maillot d’entraînement',
        'Trainings-Badeanzug',
      ],
      45,
      ['EU 34', 'EU 36', 'EU 38', 'EU 40', 'EU 42'],
      ['chlorine-resistant', 'open back', 'elastic firm'],
    ),
    kind(['jammers', 'bañador jammer', 'jammer', 'Jammer'], 40, size.clothes, [
      'drawcord',
      'lined',
      'not faded',
    ]),
    kind(
      ['kids swimsuit', 'bañador infantil', 'maillot de bain enfant', 'Kinder-Badeanzug'],
      22,
      size.kidsClothes,
      ['UV 50', 'long sleeves', 'back zip'],
    ),
    kind(
      ['training fins', 'aletas de entrenamiento', 'palmes courtes', 'Trainingsflossen'],
      45,
      ['EU 36-38', 'EU 39-41', 'EU 42-44', 'EU 45-47'],
      ['short blade', 'soft rubber', 'no splits'],
    ),
    kind(
      ['monofin', 'monoaleta', 'monopalme', 'Monoflosse'],
      130,
      ['EU 36-38', 'EU 39-41', 'EU 42-44'],
      ['fibreglass', 'great for core', 'neoprene heel'],
    ),
    kind(
      ['hand paddles', 'palas de natación', 'plaquettes', 'Handpaddles'],
      22,
      ['size S', 'size M', 'size L'],
      ['ventilated', 'new tubes', 'pair'],
    ),
    kind(
      [
        'pull buoy and kickboard',
        'pull buoy y tabla',
        'pull-buoy et planche',
        'Pull-Buoy und Schwimmbrett',
      ],
      35,
      ['junior', 'adult'],
      ['dense foam', 'no bites taken', 'set'],
    ),
    kind(
      ['centre snorkel', 'tubo frontal', 'tuba frontal', 'Frontschnorchel'],
      35,
      ['junior', 'senior'],
      ['purge valve', 'boiled clean', 'head bracket fits'],
    ),
    kind(
      ['tow float', 'boya de natación', 'bouée de nage', 'Schwimmboje'],
      30,
      ['20 l', '28 l'],
      ['dry bag inside', 'bright', 'waist belt'],
    ),
    kind(
      [
        'open-water wetsuit',
        'neopreno de natación',
        'combinaison néoprène de nage',
        'Freiwasser-Neopren',
      ],
      260,
      ['size S', 'size MS', 'size M', 'size ML', 'size L'],
      ['thin shoulders', 'no nail cuts', 'quick to take off'],
    ),
    kind(
      ['swim watch', 'reloj de natación', 'montre de natation', 'Schwimmuhr'],
      190,
      size.oneSize,
      ['counts lengths', 'stroke rate', 'charger'],
    ),
    kind(
      ['above-ground lap pool', 'piscina desmontable', 'piscine hors-sol', 'Aufstellpool'],
      520,
      ['3 x 2 m', '4.5 x 2.2 m'],
      ['filter pump', 'cover', 'no patches'],
    ),
    kind(
      [
        'water polo ball and caps',
        'balón y gorros de waterpolo',
        'ballon et bonnets de water-polo',
        'Wasserball mit Kappen',
      ],
      70,
      ['size 3', 'size 4', 'size 5'],
      ['good grip', 'numbered caps', 'ear guards'],
    ),
  ],
};
