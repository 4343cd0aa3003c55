import { capitalise, type Listing, sentences, type Writer } from './listing.js';

const conditions: Record<Listing['condition'], readonly string[]> = {
  new: ['Jamais servi, encore emballé.', 'Neuf, cadeau en double.'],
  excellent: ['En excellent état, très peu servi.', 'Comme au premier jour.'],
  good: ['En bon état, traces d’usage normales.', 'Entretenu avec soin, tout fonctionne.'],
  fair: ['L’usure se voit, mais ça rend encore service.', 'Quelques marques, d’où le prix.'],
};
const reasons = [
  'Je vends faute de temps.',
  'On déménage et la cave est pleine.',
  'Changement de taille et de sport.',
  'Les enfants grandissent trop vite.',
  'J’en ai reçu un autre à Noël.',
];
const handovers: readonly ((town: string) => string)[] = [
  (town) => `À venir chercher à ${town}, plutôt le soir.`,
  (town) => `Essai possible à ${town}, sans engagement.`,
  () => 'Envoi possible, port à votre charge.',
  () => 'Prix légèrement négociable.',
  () => 'Écrivez-moi et on trouve un moment.',
];
const uses = [
  'deux saisons',
  'quelques mois',
  'le week-end seulement',
  'une année scolaire',
  'très peu de fois',
];

export const french: Writer = {
  titles: ({ kind, maker, model, size }) => {
    const sized = size ? `, ${local(size)}` : '';
    return [
      `${kind.fr} ${maker}${sized}`,
      `Vends ${kind.fr} ${maker}`,
      `${kind.fr} ${maker} ${model}`,
      `${kind.fr}${sized}`,
      kind.fr,
    ];
  },
  short: (listing, random) =>
    sentences(
      `Je vends ${listing.kind.fr} ${listing.maker}${listing.size ? ` (${local(listing.size)})` : ''}.`,
      random.pick(conditions[listing.condition]),
    ),
  medium: (listing, random) =>
    sentences(
      random.pick([
        `À vendre : ${listing.kind.fr} de chez ${listing.maker}.`,
        `${capitalise(listing.kind.fr)} ${listing.maker} ${listing.model}.`,
      ]),
      age(listing),
      random.pick(conditions[listing.condition]),
      random.pick(reasons),
      random.pick(handovers)(listing.townName),
    ),
  long: (listing, random) =>
    [
      sentences(
        random.pick(['Bonjour.', 'Bonjour à tous !', '']),
        `Je mets en vente : ${listing.kind.fr}, modèle ${listing.maker} ${listing.model}.`,
      ),
      sentences(
        age(listing),
        `Utilisation : ${random.pick(uses)}.`,
        random.pick(conditions[listing.condition]),
      ),
      sentences(listing.size ? `Taille : ${local(listing.size)}.` : '', random.pick(reasons)),
      sentences(
        ...random.sample(handovers, 2).map((sentence) => sentence(listing.townName)),
        random.chance(0.3) ? 'Merci et à bientôt 🙂' : '',
      ),
    ].join('\n\n'),
};

function local(size: string): string {
  return size
    .replace(/^size /, 'taille ')
    .replace(/^age (.+)$/, '$1 ans')
    .replace(/^grip /, 'manche ');
}

function age({ ageMonths }: Listing): string {
  if (ageMonths < 2) return 'Acheté il y a quelques semaines.';
  if (ageMonths < 12) return `Acheté il y a ${ageMonths} mois.`;
  const years = Math.round(ageMonths / 12);
  return years === 1 ? 'Acheté il y a un an.' : `Acheté il y a ${years} ans environ.`;
}
