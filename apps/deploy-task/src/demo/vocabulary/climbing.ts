import * as size from './sizes.js';
import { kind, type Vocabulary } from './vocabulary.js';

export const climbing: Vocabulary = {
  slug: 'climbing',
  makers: ['Granitis', 'Crux Alpine', 'Karabo', 'Fissure & Co', 'Monteluna', 'Belayworks'],
  uses: [
    'one season at the wall',
    'a few sport-climbing trips',
    'weekly bouldering',
    'two summers on limestone',
    'a beginners’ course',
    'a single week in the mountains',
  ],
  reasons: [
    'Half a size too small, and I have suffered long enough.',
    'A baby arrived, so big walls wait a few years.',
    'I only boulder now.',
    'I was given a newer one for my birthday.',
    'Selling the double after moving in with another climber.',
  ],
  extras: [
    'a chalk ball',
    'a roll of finger tape',
    'a small brush',
    'an old guidebook',
    'two screwgate carabiners for keys',
  ],
  kinds: [
    kind(
      ['climbing shoes', 'pies de gato', 'chaussons d’escalade', 'Kletterschuhe'],
      120,
      size.shoes,
      ['slightly downturned', 'plenty of rubber left', 'two straps'],
    ),
    kind(
      [
        'beginner climbing shoes',
        'pies de gato de iniciación',
        'chaussons d’escalade débutant',
        'Kletterschuhe für Einsteiger',
      ],
      75,
      size.shoes,
      ['flat and comfortable', 'resoled once', 'lined'],
    ),
    kind(['harness', 'arnés', 'baudrier', 'Klettergurt'], 70, size.clothes, [
      'four gear loops',
      'adjustable legs',
      'made in 2023, no falls',
    ]),
    kind(['single rope', 'cuerda simple', 'corde à simple', 'Einfachseil'], 170, size.ropes, [
      '9.8 mm',
      'dry treated',
      'middle mark still visible',
      'never stepped on',
    ]),
    kind(
      ['set of quickdraws', 'juego de cintas exprés', 'jeu de dégaines', 'Satz Expressschlingen'],
      110,
      ['6 pieces', '10 pieces', '12 pieces'],
      ['wire gates', '12 cm slings', 'light wear on the bolts side'],
    ),
    kind(
      [
        'assisted belay device',
        'asegurador semiautomático',
        'assureur assisté',
        'Halbautomat zum Sichern',
      ],
      85,
      size.oneSize,
      ['for 8.6 to 10.5 mm ropes', 'smooth handle', 'anti-panic'],
    ),
    kind(
      ['bouldering crash pad', 'colchoneta de búlder', 'crash pad', 'Bouldermatte'],
      220,
      ['100 x 130 cm', '120 x 150 cm'],
      ['foam still firm', 'taco fold', 'shoulder straps'],
    ),
    kind(
      ['climbing helmet', 'casco de escalada', 'casque d’escalade', 'Kletterhelm'],
      70,
      ['51-58 cm', '53-61 cm'],
      ['no impacts', 'headlamp clips', 'light foam shell'],
    ),
    kind(
      ['set of cams', 'juego de friends', 'jeu de coinceurs à cames', 'Satz Friends'],
      360,
      ['0.3 to 1', '0.5 to 3'],
      ['slings within date', 'lobes move freely', 'marked with blue tape'],
    ),
    kind(
      ['set of nuts', 'juego de fisureros', 'jeu de coinceurs', 'Satz Klemmkeile'],
      90,
      ['1 to 10', '4 to 11'],
      ['colour-coded', 'nut tool included', 'hardly weighted'],
    ),
    kind(['hangboard', 'tabla multipresa', 'poutre d’escalade', 'Fingerboard'], 95, size.oneSize, [
      'skin-friendly beech',
      'edges from 10 to 30 mm',
      'screws included',
    ]),
    kind(['chalk bag', 'magnesera', 'sac à magnésie', 'Chalkbag'], 25, size.oneSize, [
      'fleece lining',
      'brush loop',
      'closes tight',
    ]),
    kind(
      ['via ferrata set', 'kit de vía ferrata', 'longe de via ferrata', 'Klettersteigset'],
      110,
      size.oneSize,
      ['energy absorber intact', 'palm-lock carabiners', 'short strap'],
    ),
    kind(
      ['bag of wall holds', 'bolsa de presas', 'sac de prises', 'Sack Klettergriffe'],
      130,
      ['20 holds', '30 holds', '40 holds'],
      ['bolts included', 'mix of jugs and crimps', 'good friction'],
    ),
    kind(['rope bag', 'bolsa para cuerda', 'sac à corde', 'Seilsack'], 45, size.oneSize, [
      'large tarp',
      'two tie-in loops',
      'shoulder strap',
    ]),
  ],
};
