import type { DataSource } from 'typeorm';
import { runPrepared } from '../database/prepared-query.js';
import {
  corrected,
  type Correction,
  type Guess,
  guesses,
  neighbours,
  type Reading,
  type VocabularyWord,
} from './corrections.js';
import { type TypedWord, typedWords } from './typed-words.js';
import { knownWords, similarWords, titleWords, wordInItems } from './vocabulary-queries.js';

/** The vocabulary is a sample of a large market: a word that so many items hold is a word all the same. */
const wellKnown = 3;
const mostCorrections = 6;
const shortestPart = 3;
/** Nothing looks mistyped, so only what finds so much more than next to nothing can have been meant. */
const timesAsManyOfKnown = 20;
/** What a space too many or too few costs. */
const space = 0.5;

interface KnownWord {
  word: string;
  term: string;
  /** Items with a word of the same stem. */
  items: number;
}

/** A typed word with what is known of it and what it may have meant. */
interface Looked {
  typed: TypedWord;
  known: KnownWord;
  isUnknown: boolean;
  guesses: Guess[];
  /** What a known word may have meant beside a doubted one. */
  beside: Guess[];
}

/** Finds what a text may have meant. */
export class Corrector {
  constructor(private readonly dataSource: DataSource) {}

  async corrections(text: string): Promise<Correction[]> {
    const looked = await this.look(typedWords(text));
    const allKnown = looked.every((word) => !word.isUnknown && word.guesses.length === 0);
    if (allKnown && looked.length < 2) return [];
    const words = looked.map((word) =>
      word.isUnknown || word.guesses.length > 0 ? word : { ...word, guesses: word.beside },
    );
    const readings = [readingOf(words)];
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (!next || !/^\s+$/u.test(text.slice(word.typed.end, next.typed.start))) continue;
      if (!word.isUnknown && !next.isUnknown) continue;
      const joined = await this.joined(word, next);
      if (joined) readings.push(readingOf(words.toSpliced(index, 2, joined)));
    }
    const found = corrected(text, readings, mostCorrections);
    // Words of two languages that hardly meet: "tenis rackets".
    return allKnown ? found.map((each) => ({ ...each, timesAsMany: timesAsManyOfKnown })) : found;
  }

  private async look(words: readonly TypedWord[]): Promise<Looked[]> {
    if (words.length === 0) return [];
    const rows = await this.known(words.map(({ word }) => word));
    const looked: Looked[] = [];
    for (const typed of words) {
      const known = rows.get(typed.word);
      // Scripts without spaces fold to several words: nothing to compare.
      if (known && known.term !== '' && !known.term.includes(' '))
        looked.push({ typed, known, ...(await this.guesses(typed.word, known)) });
    }
    return looked;
  }

  private async known(words: readonly string[]): Promise<Map<string, KnownWord>> {
    const rows = await runPrepared<KnownWord>(this.dataSource, knownWords, [words]);
    return new Map(rows.map((row) => [row.word, row]));
  }

  private async guesses(word: string, { term, items }: KnownWord) {
    const similar = await this.similar(term);
    const found = guesses(term, items, similar);
    if (items > 0) {
      const beside = neighbours(term, word, items, similar);
      return { isUnknown: false, guesses: found, beside };
    }
    const all = [...found, ...(await this.parted(term))].sort((a, b) => a.cost - b.cost);
    const isUnknown = !(await this.isInItems(term));
    return { isUnknown, guesses: isUnknown ? all : [], beside: [] };
  }

  /** `snow bord` as one word. */
  private async joined(one: Looked, other: Looked): Promise<Looked | undefined> {
    const { start } = one.typed;
    const { end } = other.typed;
    const term = one.known.term + other.known.term;
    const similar = await this.similar(term);
    const same = similar.find((word) => word.term === term);
    const found: Guess[] = same
      ? [{ spelling: same.spelling, cost: 0, isSure: true }]
      : guesses(term, 0, similar);
    if (found.length === 0) return undefined;
    return {
      typed: { word: term, start, end },
      known: { word: term, term, items: 0 },
      isUnknown: true,
      beside: [],
      guesses: found.map((guess) => ({ ...guess, cost: guess.cost + space })),
    };
  }

  /** `tennisracket` as two words that titles hold. */
  private async parted(term: string): Promise<Guess[]> {
    const cuts = Array.from(
      { length: Math.max(0, term.length - 2 * shortestPart + 1) },
      (_none, index) => index + shortestPart,
    );
    const parts = cuts.map((cut) => [term.slice(0, cut), term.slice(cut)] as const);
    if (parts.length === 0) return [];
    const rows = await runPrepared<VocabularyWord>(this.dataSource, titleWords, [parts.flat()]);
    const spellings = new Map(rows.map((row) => [row.term, row.spelling]));
    return parts.flatMap(([first, second]) => {
      const [one, two] = [spellings.get(first), spellings.get(second)];
      return one && two ? [{ spelling: `${one} ${two}`, cost: space, isSure: true }] : [];
    });
  }

  private similar(term: string): Promise<VocabularyWord[]> {
    return runPrepared<VocabularyWord>(this.dataSource, similarWords, [term]);
  }

  private async isInItems(term: string): Promise<boolean> {
    const [row] = await runPrepared<{ items: number }>(this.dataSource, wordInItems, [
      term,
      wellKnown,
    ]);
    return (row?.items ?? 0) >= wellKnown;
  }
}

function readingOf(words: readonly Looked[]): Reading {
  const parts = words.filter((word) => word.guesses.length > 0);
  const unexplained = words.filter((word) => word.isUnknown && word.guesses.length === 0).length;
  return { parts, unexplained };
}
