import { replaceWords, type TypedWord } from './typed-words.js';
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
  /** So like the typed one that it hardly can be another. */
  isSure: boolean;
}

/** A text with what was doubted replaced. */
export interface Correction {
  text: string;
  /** Whether every replacement is sure. */
  isSure: boolean;
  /** Smaller where it is likelier; to be compared with the other corrections of the text. */
  cost: number;
  /** How many times as many items as the text itself it has to find, where the text is of words that are all known. */
  timesAsMany?: number;
}

/** One way to take a text apart: each of these parts (a word, or two that belong together) has its guesses. */
export interface Reading {
  parts: { typed: TypedWord; guesses: readonly Guess[] }[];
  /** Unknown words that nothing is like: a reading that explains more is likelier. */
  unexplained: number;
}

const mostGuesses = 4;
/** A word that items do hold is doubted only when it is long, and another one nearly the same is this much more frequent. */
const farMoreFrequent = 20;
const longWord = 5;
const nearlySame = 0.7;
const sure = 0.8;
/** Beside a doubted word a known one is doubted sooner: whoever mistypes one does so with another. */
const moreFrequent = 3;
const besideCost = 0.1;
/** Ten times as frequent makes up for this much of the distance. */
const tenfold = 0.2;
const otherFirstLetter = 0.3;
const unexplainedCost = 2;
/** What costs this much more than the likeliest is not meant. */
const farFetched = 0.6;

/**
 * The likeliest words for a typed one, the best first.
 *
 * @param typed folded
 * @param known how often the typed word itself is written; 0 for an unknown one
 */
export function guesses(typed: string, known: number, words: readonly VocabularyWord[]): Guess[] {
  if (known > 0 && typed.length < longWord) return [];
  return words
    .filter(({ term, items }) => term !== typed && items > known * farMoreFrequent)
    .map(({ term, spelling, items }) => {
      const distance = wordDistance(typed, term);
      const first = term[0] === typed[0] ? 0 : otherFirstLetter;
      const cost = distance + first - tenfold * Math.log10(items);
      return { spelling, distance, cost };
    })
    .filter(({ distance }) => distance <= (known > 0 ? nearlySame : furthest(typed)))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, mostGuesses)
    .map(({ spelling, cost, distance }) => ({ spelling, cost, isSure: distance <= sure }));
}

/**
 * The likeliest words for a known one that stands beside a doubted one, itself as it was typed among them: "tenis" is a word of
 * Spanish sellers, but in "tenis raket" that of somebody who looks for tennis.
 *
 * @param typed folded
 * @param spelling as it was typed
 */
export function neighbours(
  typed: string,
  spelling: string,
  known: number,
  words: readonly VocabularyWord[],
): Guess[] {
  const itself = { spelling, cost: 0, isSure: true };
  if (typed.length < longWord) return [itself];
  const others = words
    .filter(({ term, items }) => term[0] === typed[0] && items > known * moreFrequent)
    .map(({ term, spelling, items }) => ({ spelling, items, distance: wordDistance(typed, term) }))
    .filter(({ distance }) => distance > 0 && distance <= nearlySame)
    .map(({ spelling, items, distance }) => {
      const cost = distance + besideCost - tenfold * Math.log10(items / known);
      return { spelling, cost: Math.max(cost, besideCost), isSure: false };
    });
  return [itself, ...others.sort((a, b) => a.cost - b.cost)].slice(0, mostGuesses);
}

/** A short word changed twice is another word. */
function furthest(typed: string): number {
  if (typed.length <= 3) return 0.7;
  if (typed.length <= 4) return 1.3;
  if (typed.length <= 5) return 1.4;
  return typed.length <= 7 ? 1.5 : 2;
}

/** The texts that the readings lead to, the likeliest first, at most `most`, none twice or far-fetched. */
export function corrected(text: string, readings: readonly Reading[], most: number): Correction[] {
  const all = readings
    .filter(({ parts }) => parts.length > 0)
    .flatMap((reading) => combined(text, reading, most))
    .sort((a, b) => a.cost - b.cost);
  const least = all[0]?.cost ?? 0;
  const texts = new Map<string, Correction>();
  for (const { text: found, isSure, cost } of all)
    if (found !== text && cost <= least + farFetched && !texts.has(found))
      texts.set(found, { text: found, isSure, cost });
  return [...texts.values()].slice(0, most);
}

/** Every choice of one guess for each part, the likeliest first, at most `most`. */
function combined(text: string, { parts, unexplained }: Reading, most: number): Correction[] {
  let all = [{ spellings: [] as string[], cost: unexplained * unexplainedCost, isSure: true }];
  for (const { guesses: guessed } of parts) {
    all = all
      .flatMap(({ spellings, cost, isSure }) =>
        guessed.map((guess) => ({
          spellings: [...spellings, guess.spelling],
          cost: cost + guess.cost,
          isSure: isSure && guess.isSure,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, most);
  }
  const typed = parts.map((part) => part.typed);
  return all.map(({ spellings, cost, isSure }) => ({
    text: replaceWords(text, typed, spellings),
    cost,
    isSure: isSure && unexplained === 0,
  }));
}
