import { capitalise, type Listing, sentences, type Writer } from './listing.js';

const conditions: Record<Listing['condition'], readonly string[]> = {
  new: ['Sin estrenar, con etiquetas.', 'Todo nuevo, fue un regalo repetido.'],
  excellent: ['En estado excelente, casi sin uso.', 'Está como el primer día.'],
  good: [
    'En buen estado, con las marcas normales del uso.',
    'Usado con cariño, funciona perfectamente.',
  ],
  fair: ['Se nota el uso, pero le queda vida.', 'Tiene sus marcas, de ahí el precio.'],
};
const reasons = [
  'Lo vendo porque ya no tengo tiempo de usarlo.',
  'Nos mudamos y no cabe todo.',
  'He cambiado de talla y de deporte.',
  'Los niños crecen demasiado rápido.',
  'Me lo tocó en un sorteo y ya tengo otro.',
];
const handovers: readonly ((town: string) => string)[] = [
  (town) => `Se recoge en ${town}, mejor por la tarde.`,
  (town) => `Quedamos en ${town} y lo pruebas sin compromiso.`,
  () => 'Puedo enviarlo si pagas los portes.',
  () => 'Precio algo negociable.',
  () => 'Escríbeme y vemos cuándo quedamos.',
];
const uses = [
  'un par de temporadas',
  'unos meses',
  'los fines de semana',
  'un curso entero',
  'muy pocas veces',
];

export const spanish: Writer = {
  titles: ({ kind, maker, model, size }) => {
    const sized = size ? `, ${local(size)}` : '';
    return [
      `${kind.es} ${maker}${sized}`,
      `Vendo ${kind.es} ${maker}`,
      `${kind.es} ${maker} ${model}`,
      `${kind.es}${sized}`,
      kind.es,
    ];
  },
  short: (listing, random) =>
    sentences(
      `Vendo ${listing.kind.es} ${listing.maker}${listing.size ? ` (${local(listing.size)})` : ''}.`,
      random.pick(conditions[listing.condition]),
    ),
  medium: (listing, random) =>
    sentences(
      random.pick([
        `Vendo ${listing.kind.es} de la marca ${listing.maker}.`,
        `${capitalise(listing.kind.es)} ${listing.maker} ${listing.model}.`,
      ]),
      age(listing),
      random.pick(conditions[listing.condition]),
      random.pick(reasons),
      random.pick(handovers)(listing.townName),
    ),
  long: (listing, random) =>
    [
      sentences(
        random.pick(['¡Hola!', '¡Buenas!', '']),
        `Pongo a la venta ${listing.kind.es}, modelo ${listing.maker} ${listing.model}.`,
      ),
      sentences(
        age(listing),
        `Se ha usado ${random.pick(uses)}.`,
        random.pick(conditions[listing.condition]),
      ),
      sentences(listing.size ? `Medida: ${local(listing.size)}.` : '', random.pick(reasons)),
      sentences(
        ...random.sample(handovers, 2).map((sentence) => sentence(listing.townName)),
        random.chance(0.3) ? '¡Gracias por mirar! 🙂' : '',
      ),
    ].join('\n\n'),
};

function local(size: string): string {
  return size
    .replace(/^size /, 'talla ')
    .replace(/^age (.+)$/, '$1 años')
    .replace(/^grip /, 'puño ');
}

function age({ ageMonths }: Listing): string {
  if (ageMonths < 2) return 'Tiene unas semanas.';
  if (ageMonths < 12) return `Tiene ${ageMonths} meses.`;
  const years = Math.round(ageMonths / 12);
  return years === 1 ? 'Tiene un año.' : `Tiene unos ${years} años.`;
}
