import { drawingOf } from '../drawings.js';
import { demoPalettes } from '../photo-choice.js';
import { vocabularies } from '../vocabulary/index.js';
import type { Market } from './market.js';
import { isAway } from './homes.js';

const modelWords = 'Cima Nova Trail Pro Club Elan Vento Core Sprint Alta Mono Tempo'.split(' ');
const modelNumbers = '1 2 3 5 7 100 200 300 II III X S'.split(' ');

/** A market that shows everything: as much of each sport, nearly all of it available. For demos that people look at. */
export const evenMarket: Market = {
  itemsPerMember: 3,
  palettes: demoPalettes,
  chooseSeller: (members, random) => random.int(0, members - 1),
  chooseSport(countryCode, random) {
    for (;;) {
      const sport = random.pick(vocabularies);
      if (!isAway(sport.slug, countryCode, random)) return sport;
    }
  },
  chooseKind({ slug, kinds }, random) {
    // What can be shown is offered more often: a picture of something else looks wrong.
    const kind = random.pick(kinds);
    return drawingOf(slug, kind.en) || random.chance(0.35) ? kind : random.pick(kinds);
  },
  chooseMaker: ({ makers }, random) => random.pick(makers),
  chooseModel: (random) => `${random.pick(modelWords)} ${random.pick(modelNumbers)}`,
  chooseState: (_age, random) =>
    random.weighted([
      ['available', 90],
      ['reserved', 5],
      ['sold', 5],
    ] as const),
  choosePhotoCount: (random) =>
    random.weighted([
      [0, 3],
      [1, 31],
      [2, 31],
      [3, 23],
      [4, 12],
    ]),
  choosePoint: ({ latitude, longitude }) => ({ latitude, longitude }),
  embellish: (text) => text,
  username: firstFree,
};

/** The wanted name, with a number behind it when somebody has it. */
function firstFree(wanted: string, _index: number, taken: Set<string>): string {
  let username = wanted;
  for (let suffix = 2; taken.has(username); suffix += 1) username = `${wanted}${suffix}`;
  taken.add(username);
  return username;
}
