import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runPrepared } from '../database/prepared-query.js';
import { combinations, type Guess, guesses, type VocabularyWord } from './corrections.js';
import { refreshVocabulary } from './refresh-vocabulary.js';
import { replaceWords, type TypedWord, typedWords } from './typed-words.js';
import {
  completions,
  knownWords,
  similarWords,
  titleWords,
  wordInItems,
} from './vocabulary-queries.js';

/** The vocabulary is a sample of a large market: a word that so many items hold is a word all the same. */
const wellKnown = 3;
const mostCorrections = 6;
const longestText = 200;
const mostCompletions = 20;
const shortestPart = 3;
/** What parting a word in two costs beside a letter more or less. */
const parting = 0.5;

interface KnownWord {
  word: string;
  term: string;
  /** Items with a word of the same stem. */
  items: number;
  listed: boolean;
}

/** The words that listed items are written with. Accents and case do not matter. */
@Injectable()
export class VocabularyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What a text may have meant where words of it are unknown, or far rarer than a word that is nearly the same: whole texts, the
   * likeliest first, none when nothing looks mistyped. Exclusions, numbers and signs stay as they are.
   */
  async corrections(text: string): Promise<string[]> {
    const clean = text.slice(0, longestText).replaceAll('\0', ' ');
    const words = typedWords(clean);
    if (words.length === 0) return [];
    const known = await runPrepared<KnownWord>(this.dataSource, knownWords, [
      words.map(({ word }) => word),
    ]);
    const byWord = new Map(known.map((row) => [row.word, row]));
    const doubted: TypedWord[] = [];
    const choices: Guess[][] = [];
    for (const typed of words) {
      const found = await this.guesses(byWord.get(typed.word));
      if (found.length === 0) continue;
      doubted.push(typed);
      choices.push(found);
    }
    if (doubted.length === 0) return [];
    return combinations(choices, mostCorrections).map((spellings) =>
      replaceWords(clean, doubted, spellings),
    );
  }

  /**
   * Words and pairs of words that continue what was typed so far, in titles of several items, the most frequent first: each the
   * whole text. What stands before the last two words is kept as typed.
   *
   * @param limit 1–20
   */
  async complete(text: string, limit = 8): Promise<string[]> {
    const typed = text.slice(0, longestText).replaceAll('\0', ' ').trimStart();
    const tail = /(?:^|\s)((?:[^\s"-]\S*\s+)?)([^\s"-]\S*)$/u.exec(typed);
    const last = tail?.[2];
    if (!last) return [];
    const pair = `${tail[1] ?? ''}${last}`;
    const most = Math.max(1, Math.min(Math.trunc(limit) || 1, mostCompletions));
    const prefixes = pair === last ? [last] : [pair, last];
    const rows = await runPrepared<{ spelling: string; rank: number }>(
      this.dataSource,
      completions,
      [prefixes, most],
    );
    const texts = rows.map(({ spelling, rank }) => {
      const begun = prefixes[rank - 1] ?? last;
      return typed.slice(0, typed.length - begun.length) + spelling;
    });
    return [...new Set(texts)].slice(0, most);
  }

  /** Makes it anew when that was last done longer ago than this; see `refreshVocabulary`. */
  refresh(olderThanMs: number): Promise<boolean> {
    return refreshVocabulary(this.dataSource, olderThanMs);
  }

  private async guesses(word: KnownWord | undefined): Promise<Guess[]> {
    if (!word || word.term === '' || word.term.includes(' ')) return [];
    const similar = await runPrepared<VocabularyWord>(this.dataSource, similarWords, [word.term]);
    const found = guesses(word.term, word.items, similar);
    if (word.items > 0) return found;
    const parted = await this.parted(word.term);
    const all = [...found, ...parted].sort((a, b) => a.cost - b.cost);
    return all.length > 0 && (await this.isInItems(word.term)) ? [] : all;
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
      return one && two ? [{ spelling: `${one} ${two}`, cost: parting }] : [];
    });
  }

  private async isInItems(term: string): Promise<boolean> {
    const [row] = await runPrepared<{ items: number }>(this.dataSource, wordInItems, [
      term,
      wellKnown,
    ]);
    return (row?.items ?? 0) >= wellKnown;
  }
}
