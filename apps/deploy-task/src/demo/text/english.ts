import type { Random } from '../random.js';
import { capitalise, type Listing, listOf, sentences, type Writer } from './listing.js';

const conditionSentences: Record<Listing['condition'], readonly ((it: Grammar) => string)[]> = {
  new: [
    ({ It, was }) => `${It} ${was} never used and the tags are still on.`,
    () => 'New, in its box.',
    ({ It, has }) => `${It} ${has} only been unpacked for the photos.`,
    () => 'Brand new, an unwanted present.',
  ],
  excellent: [
    ({ It, is }) =>
      `${It} ${is} in excellent shape, you have to look closely to see any sign of use.`,
    ({ It, looks }) => `${It} ${looks} like new.`,
    ({ It, has }) => `${It} ${has} always been kept indoors and clean.`,
    () => 'Hardly a mark anywhere.',
  ],
  good: [
    ({ It, has }) => `${It} ${has} the marks of normal use and nothing worse.`,
    () => 'A few scratches, as the photos show; everything works as it should.',
    ({ It, is }) => `${It} ${is} used, cared for and ready for more.`,
    () => 'Good condition for its age.',
  ],
  fair: [
    ({ It, has }) => `${It} ${has} seen a lot and it shows, but there is life left.`,
    () => 'Worn cosmetically, fine functionally. Priced accordingly.',
    ({ It, is }) =>
      `${It} ${is} not pretty any more and still ${is === 'is' ? 'does' : 'do'} the job.`,
    () => 'Honest wear everywhere, nothing broken.',
  ],
};

const handovers: readonly ((town: string) => string)[] = [
  (town) => `Pick-up in ${town}, evenings are best.`,
  (town) => `You can come and try before buying; I live in ${town}.`,
  (town) => `Collection from ${town}, or I can meet you at the station.`,
  () => 'Cash or bank transfer, whatever you prefer.',
  () => 'I can post within the country if you pay the postage.',
  (town) => `Near the centre of ${town}. Weekends work too.`,
  () => 'Message me and we find a time.',
  () => 'From a smoke-free home with one curious cat.',
  () => 'No swaps, please.',
  () => 'Price is a little flexible if you collect this week.',
  () => 'Would love it to go to somebody who uses it.',
];

const shortOpenings: readonly ((listing: Listing) => string)[] = [
  ({ kind, maker, size }) => `${capitalise(kind.en)} by ${maker}${size ? `, ${size}` : ''}.`,
  ({ kind, maker, model }) =>
    `${maker} ${model}, ${withArticle(kind.en)}${plural(kind.en) ? '' : ' that deserves more use'}.`,
  ({ kind }) => `Selling my ${kind.en}.`,
  ({ kind, size }) => `${capitalise(kind.en)}${size ? ` in ${size}` : ''}, as in the photos.`,
  ({ maker, kind }) => `Up for sale: ${maker} ${kind.en}.`,
];

const mediumOpenings: readonly ((listing: Listing) => string)[] = [
  (listing) =>
    `I am selling my ${listing.kind.en} (${listing.maker} ${listing.model}), bought ${ago(listing)}.`,
  (listing) =>
    `${capitalise(withArticle(`${listing.maker} ${listing.kind.en}`))}, ${ageOf(listing)}.`,
  (listing) =>
    `Time to let go of ${plural(listing.kind.en) ? 'these' : 'this'} ${listing.kind.en}. I bought ${grammar(listing).them} ${ago(listing)}.`,
  (listing) =>
    `${listing.reason} So here ${grammar(listing).is} my ${listing.kind.en}, ${ageOf(listing)}.`,
  (listing) =>
    `For sale: ${listing.maker} ${listing.model} ${listing.kind.en}${listing.size ? `, ${listing.size}` : ''}.`,
];

export const english: Writer = {
  titles({ kind, maker, model, size, condition, details }) {
    const sized = size ? `, ${size}` : '';
    const mood = { new: 'brand-new', excellent: 'barely used', good: 'used', fair: 'well-loved' };
    return [
      `${maker} ${kind.en}${sized}`,
      `${maker} ${model} ${kind.en}${sized}`,
      `${kind.en}, ${details[0]}`,
      `${kind.en} – ${maker} ${model}`,
      `${mood[condition]} ${kind.en}${sized}`,
      `${kind.en}${size ? ` (${size})` : ` by ${maker}`}`,
      `${maker} ${kind.en}, ${details[0]}`,
      `${kind.en}${sized}`,
    ];
  },

  short(listing, random) {
    return sentences(
      random.pick(shortOpenings)(listing),
      random.chance(0.5)
        ? conditionSentence(listing, random)
        : `${capitalise(listOf(listing.details.slice(0, 2), 'and'))}.`,
      random.chance(0.3) ? random.pick(handovers)(listing.townName) : '',
    );
  },

  medium(listing, random) {
    const opening = random.pick(mediumOpenings)(listing);
    return sentences(
      opening,
      random.chance(0.7) ? usage(listing) : '',
      conditionSentence(listing, random),
      `${random.pick(leadIns)} ${listOf(listing.details, 'and')}.`,
      opening.includes(listing.reason) || random.chance(0.4) ? '' : listing.reason,
      random.chance(0.4) ? `I will add ${listing.extra}.` : '',
      random.pick(handovers)(listing.townName),
    );
  },

  long(listing, random) {
    const { kind, maker, model, size } = listing;
    const facts = [
      `- ${maker} ${model}`,
      ...(size ? [`- ${capitalise(size)}`] : []),
      ...listing.details.map((detail) => `- ${capitalise(detail)}`),
      `- ${capitalise(ageOf(listing))}`,
    ].join('\n');
    const closing = random.sample(handovers, 2).map((sentence) => sentence(listing.townName));
    return [
      sentences(
        random.pick(['Hello!', 'Hi there.', '']),
        `I am selling my ${kind.en}.`,
        usage(listing),
        conditionSentence(listing, random),
      ),
      facts,
      sentences(`Why am I selling? ${listing.reason}`, `Included if you like: ${listing.extra}.`),
      sentences(
        ...closing,
        random.chance(0.25)
          ? random.pick(['Thanks for looking 🙂', 'Have fun with it! 💪', 'Cheers ✌️'])
          : '',
      ),
    ].join('\n\n');
  },
};

const leadIns = ['Worth knowing:', 'Details:', 'In short:', 'What you get:'];

function usage({ condition, use }: Listing): string {
  return condition === 'new' ? '' : `Used for ${use}.`;
}

interface Grammar {
  It: string;
  them: string;
  is: string;
  was: string;
  has: string;
  looks: string;
}

/** Most names of several things end in s, and no name of one thing of ours does, "glass" and sets apart. */
function plural(name: string): boolean {
  return (
    !/^(set|pair|box|bucket|bag|reel) of |\b(kit|set|pair)\b/.test(name) && /[^s]s$/.test(name)
  );
}

function grammar({ kind }: Listing): Grammar {
  return plural(kind.en)
    ? { It: 'They', them: 'them', is: 'are', was: 'were', has: 'have', looks: 'look' }
    : { It: 'It', them: 'it', is: 'is', was: 'was', has: 'has', looks: 'looks' };
}

function withArticle(name: string): string {
  if (plural(name)) return name;
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function conditionSentence(listing: Listing, random: Random): string {
  return random.pick(conditionSentences[listing.condition])(grammar(listing));
}

function ago({ ageMonths }: Listing): string {
  if (ageMonths < 2) return 'a few weeks ago';
  if (ageMonths < 12) return `${ageMonths} months ago`;
  const years = Math.round(ageMonths / 12);
  return years === 1 ? 'about a year ago' : `${years} years ago`;
}

function ageOf({ ageMonths }: Listing): string {
  if (ageMonths < 2) return 'a few weeks old';
  if (ageMonths < 12) return `${ageMonths} months old`;
  const years = Math.round(ageMonths / 12);
  return years === 1 ? 'about a year old' : `about ${years} years old`;
}
