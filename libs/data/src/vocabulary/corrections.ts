import { wordDistance } from './word-distance.js';

/** A word of the vocabulary with how often it is written. */
export interface VocabularyWord {
  term: string;
  spelling: string;
  items: number;
}

/** What a typed word may have meant; `cost` is small where that is likely. */
export interface Guess {
  spelling: string;
  cost: number;
}

const mostGuesses = 4;
/** A word that items do hold is doubted only for one this much more frequent, and very like it. */
const farMoreFrequent = 20;
const veryLike = 1;
/** Ten times as frequent makes up for this much of the distance. */
const tenfold = 0.18;
const otherFirstLetter = 0.3;

/**
 * The likeliest words for a typed one, the best first.
 *
 * @param typed folded
 * @param known how often the typed word itself is written; 0 for an unknown one
 */
export function guesses(typed: string, known: number, words: readonly VocabularyWord[]): Guess[] {
  return words
    .filter(({ term, items }) => term !== typed && items > known * farMoreFrequent)
    .map(({ term, spelling, items }) => {
      const distance = wordDistance(typed, term);
      const first = term[0] === typed[0] ? 0 : otherFirstLetter;
      return { spelling, distance, cost: distance + first - tenfold * Math.log10(items) };
    })
    .filter(({ distance }) => distance <= (known > 0 ? veryLike : furthest(typed)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostGuesses)
    .map(({ spelling, cost }) => ({ spelling, cost }));
}

/** A short word changed twice is another word. */
function furthest(typed: string): number {
  if (typed.length <= 3) return 0.7;
  if (typed.length <= 4) return 1.3;
  return typed.length <= 7 ? 1.8 : 2.4;
}

/** Every choice of one guess for each word, the likeliest first, at most `most`. */
export function combinations(choices: readonly (readonly Guess[])[], most: number): string[][] {
  let all: { spellings: string[]; cost: number }[] = [{ spellings: [], cost: 0 }];
  for (const guessed of choices) {
    all = all
      .flatMap(({ spellings, cost }) =>
        guessed.map((guess) => ({
          spellings: [...spellings, guess.spelling],
          cost: cost + guess.cost,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most);
  }
  return all.map(({ spellings }) => spellings);
}
