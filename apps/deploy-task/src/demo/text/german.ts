import { type Listing, sentences, type Writer } from './listing.js';

const conditions: Record<Listing['condition'], readonly string[]> = {
  new: ['Unbenutzt, noch mit Etikett.', 'Neu, ein doppeltes Geschenk.'],
  excellent: ['Sehr gut erhalten, kaum benutzt.', 'Fast wie neu.'],
  good: ['Guter Zustand mit normalen Gebrauchsspuren.', 'Gepflegt, alles funktioniert.'],
  fair: [
    'Deutlich benutzt, aber noch voll zu gebrauchen.',
    'Man sieht das Alter, deshalb der Preis.',
  ],
};
const reasons = [
  'Ich komme einfach nicht mehr dazu.',
  'Wir ziehen um, und der Keller ist voll.',
  'Andere Größe, andere Sportart.',
  'Die Kinder wachsen zu schnell.',
  'Ich habe zum Geburtstag Ersatz bekommen.',
];
const handovers: readonly ((town: string) => string)[] = [
  (town) => `Abholung in ${town}, am liebsten abends.`,
  (town) => `Anschauen und Ausprobieren in ${town} gerne möglich.`,
  () => 'Versand gegen Aufpreis möglich.',
  () => 'Über den Preis können wir reden.',
  () => 'Schreib mir einfach, dann finden wir einen Termin.',
];
const uses = [
  'zwei Saisons',
  'ein paar Monate',
  'nur am Wochenende',
  'ein Schuljahr lang',
  'ganz selten',
];

export const german: Writer = {
  titles: ({ kind, maker, model, size }) => {
    const sized = size ? `, ${local(size)}` : '';
    return [
      `${kind.de} ${maker}${sized}`,
      `${maker} ${kind.de}`,
      `${kind.de} ${maker} ${model}`,
      `${kind.de}${sized}`,
      kind.de,
    ];
  },
  short: (listing, random) =>
    sentences(
      `Verkaufe ${listing.kind.de} von ${listing.maker}${listing.size ? ` (${local(listing.size)})` : ''}.`,
      random.pick(conditions[listing.condition]),
    ),
  medium: (listing, random) =>
    sentences(
      random.pick([
        `Zu verkaufen: ${listing.kind.de} von ${listing.maker}.`,
        `${listing.kind.de}, ${listing.maker} ${listing.model}.`,
      ]),
      age(listing),
      random.pick(conditions[listing.condition]),
      random.pick(reasons),
      random.pick(handovers)(listing.townName),
    ),
  long: (listing, random) =>
    [
      sentences(
        random.pick(['Hallo!', 'Servus!', '']),
        `Hier geht es um: ${listing.kind.de}, Modell ${listing.maker} ${listing.model}.`,
      ),
      sentences(
        age(listing),
        `Benutzt: ${random.pick(uses)}.`,
        random.pick(conditions[listing.condition]),
      ),
      sentences(listing.size ? `Größe: ${local(listing.size)}.` : '', random.pick(reasons)),
      sentences(
        ...random.sample(handovers, 2).map((sentence) => sentence(listing.townName)),
        random.chance(0.3) ? 'Viele Grüße und viel Spaß damit! 🙂' : '',
      ),
    ].join('\n\n'),
};

function local(size: string): string {
  return size
    .replace(/^size /, 'Größe ')
    .replace(/^age (.+)$/, '$1 Jahre')
    .replace(/^grip /, 'Griff ');
}

function age({ ageMonths }: Listing): string {
  if (ageMonths < 2) return 'Erst ein paar Wochen alt.';
  if (ageMonths < 12) return `${ageMonths} Monate alt.`;
  const years = Math.round(ageMonths / 12);
  return years === 1 ? 'Ein Jahr alt.' : `Etwa ${years} Jahre alt.`;
}
