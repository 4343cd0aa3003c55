/** What people pay with: an ISO 4217 code, and roughly how many of it they ask where somebody in Europe asks one euro. */
export interface Currency {
  readonly code: string;
  readonly perEuro: number;
}

const euro: Currency = { code: 'EUR', perEuro: 1 };
const euroCountries =
  'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK';

const others: Readonly<Record<string, readonly [code: string, perEuro: number]>> = {
  AE: ['AED', 4],
  AR: ['ARS', 1_300],
  AU: ['AUD', 1.6],
  BD: ['BDT', 90],
  BR: ['BRL', 5.5],
  CA: ['CAD', 1.5],
  CH: ['CHF', 1],
  CL: ['CLP', 950],
  CN: ['CNY', 7],
  CO: ['COP', 4_000],
  CZ: ['CZK', 24],
  DK: ['DKK', 7.5],
  EG: ['EGP', 35],
  GB: ['GBP', 0.85],
  HK: ['HKD', 8.5],
  HU: ['HUF', 380],
  ID: ['IDR', 12_000],
  IL: ['ILS', 4],
  IN: ['INR', 60],
  JP: ['JPY', 150],
  KE: ['KES', 110],
  KR: ['KRW', 1_500],
  LK: ['LKR', 220],
  MA: ['MAD', 9],
  MX: ['MXN', 18],
  MY: ['MYR', 4],
  NG: ['NGN', 900],
  NO: ['NOK', 11.5],
  NZ: ['NZD', 1.8],
  PE: ['PEN', 3.8],
  PH: ['PHP', 48],
  PK: ['PKR', 190],
  PL: ['PLN', 4.2],
  RO: ['RON', 5],
  SA: ['SAR', 4],
  SE: ['SEK', 11],
  SG: ['SGD', 1.5],
  TH: ['THB', 32],
  TR: ['TRY', 40],
  TW: ['TWD', 33],
  UA: ['UAH', 40],
  VN: ['VND', 20_000],
  ZA: ['ZAR', 17],
};

const byCountry = new Map<string, Currency>([
  ...euroCountries.split(' ').map((country): [string, Currency] => [country, euro]),
  ...Object.entries(others).map(([country, [code, perEuro]]): [string, Currency] => [
    country,
    { code, perEuro },
  ]),
]);

const dollar: Currency = { code: 'USD', perEuro: 1.1 };

/** The currency of a country (ISO 3166-1 alpha-2); US dollars where we do not know. */
export function currencyOf(countryCode: string): Currency {
  return byCountry.get(countryCode) ?? dollar;
}
