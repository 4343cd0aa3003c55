const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What people type that is neither a code nor the name in English. */
const ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  deutschland: 'DE',
  españa: 'ES',
  italia: 'IT',
  brasil: 'BR',
  schweiz: 'CH',
  suisse: 'CH',
  österreich: 'AT',
};

/** Codes that Intl names although they are no country of ISO 3166-1. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** Codes that are kept for parts of countries. */
const PARTS = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

let codes: Map<string, string> | undefined;
let sorted: readonly { code: string; name: string }[] | undefined;

/** English name of a country by its ISO 3166-1 code, or the code itself when there is no name. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** ISO 3166-1 code of a country by its English name (or a usual other one), whatever its case and accents. */
export function countryCode(name: string): string | undefined {
  codes ??= readCodes();
  return codes.get(fold(name));
}

/** Every country with its ISO 3166-1 code, in order of the English names. */
export function countries(): readonly { code: string; name: string }[] {
  codes ??= readCodes();
  sorted ??= [...new Set(codes.values())]
    .filter((code) => !PARTS.has(code))
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return sorted;
}

/** Whether a text is the code of a country. */
export function isCountry(code: string): boolean {
  return countries().some((country) => country.code === code);
}

function readCodes(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second;
      const name = NOT_COUNTRIES.has(code) ? undefined : names.of(code);
      // Old codes (DD, SU, …) are named as the country of today: canonical codes only.
      if (name && new Intl.Locale(`und-${code}`).region === code) found.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(ALIASES)) found.set(fold(name), code);
  return found;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
