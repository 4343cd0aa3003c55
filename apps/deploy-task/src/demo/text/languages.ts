import type { Random } from '../random.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import type { Writer } from './listing.js';
import { spanish } from './spanish.js';

const words = (text: string): string[] => text.split(' ');
const writers = new Map<string, Writer>([
  ...words('ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY').map(
    (country): [string, Writer] => [country, spanish],
  ),
  ...words('FR LU MC').map((country): [string, Writer] => [country, french]),
  ...words('DE AT LI').map((country): [string, Writer] => [country, german]),
]);
const ownLanguageShare = 0.45;

/** Who writes a listing in a country: some of its people in their own language, the others in English. */
export function writerOf(countryCode: string, random: Random): Writer {
  const own = writers.get(countryCode);
  return own && random.chance(ownLanguageShare) ? own : english;
}
