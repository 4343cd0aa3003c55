import type { Random } from '../random.js';

/** Where the sports are at home that much of the world hardly plays. */
const homes: Readonly<Record<string, ReadonlySet<string>>> = {
  baseball: new Set('US CA MX CU DO VE JP KR TW PR NI PA'.split(' ')),
  cricket: new Set('GB IN PK BD LK AU NZ ZA IE ZW NP'.split(' ')),
  football: new Set('US CA MX JP DE'.split(' ')),
  rugby: new Set('GB IE FR NZ AU ZA AR IT JP GE FJ WS TO'.split(' ')),
};
const awayShare = 0.2;

/** True when the sport is hardly played in the country and this is not one of the few who play it. */
export function isAway(slug: string, countryCode: string, random: Random): boolean {
  return homes[slug]?.has(countryCode) === false && !random.chance(awayShare);
}
