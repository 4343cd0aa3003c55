const LONGEST = 60;
const LARGEST_ID = 2_147_483_647;

/** Letters that do not come apart into a base letter and marks. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A title as the readable part of a URL: lower-case ASCII letters and digits in groups joined by `-`, at most 60 characters,
 * cut between words where possible. Titles without any such letter become the fallback.
 */
export function slugify(title: string, fallback = 'item'): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return shorten(slug) || fallback;
}

function shorten(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : cut.slice(0, LONGEST);
}

/** Path of an item's page: `/items/12-road-bike`. */
export function itemPath(id: number, title: string): string {
  return `/items/${id}-${slugify(title)}`;
}

/** Path of a category's page: `/items/category/8-cycling`. */
export function categoryPath(category: { id: number; slug: string }): string {
  return `/items/category/${category.id}-${category.slug}`;
}

/**
 * Splits `12-road-bike` into its id and its slug (empty for a bare `12`). Undefined for anything that cannot be the id
 * of a row: zero, signs, leading zeros, more than 2,147,483,647.
 */
export function parseIdSlug(text: string): { id: number; slug: string } | undefined {
  const parts = /^([1-9]\d{0,9})(?:-(.*))?$/s.exec(text);
  const id = Number(parts?.[1]);
  if (!parts || id > LARGEST_ID) return undefined;
  return { id, slug: parts[2] ?? '' };
}
