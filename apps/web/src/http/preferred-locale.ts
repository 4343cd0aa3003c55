const MOST_KEPT = 500;
const kept = new Map<string, string>();

/** The tag with the highest weight in Accept-Language that Intl knows how to format for; `en` otherwise. */
export function preferredLocale(header: string | undefined): string {
  if (!header) return 'en';
  const known = kept.get(header);
  if (known) return known;
  // Browsers send a few headers over and over; whoever sends many makes us forget them, no more.
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = findLocale(header);
  if (header.length <= 200) kept.set(header, found);
  return found;
}

function findLocale(header: string): string {
  const wishes = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag))
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (known) return known;
    } catch {
      // a tag of the right form that is still no language tag, such as en-a
    }
  }
  return 'en';
}
