/** A town as someone typed it: `Springfield, Missouri, US` is a name and two qualifiers. */
export interface TypedPlace {
  name: string;
  /** Country codes, or codes or names of administrative divisions, in any order. */
  qualifiers: string[];
}

const longestText = 200;
const mostQualifiers = 4;

/** Takes a typed text apart at its commas; undefined when it names nothing. */
export function readTypedPlace(text: string): TypedPlace | undefined {
  const [name, ...qualifiers] = cleanText(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return name === undefined ? undefined : { name, qualifiers: qualifiers.slice(0, mostQualifiers) };
}

/** The text with composed accents, as GeoNames writes them, and without what PostgreSQL cannot store. */
export function cleanText(text: string): string {
  return text.slice(0, longestText).replaceAll('\0', '').normalize('NFC').trim();
}
