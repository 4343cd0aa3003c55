import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runPrepared } from '../database/prepared-query.js';
import type { Correction } from './corrections.js';
import { Corrector } from './corrector.js';
import { refreshVocabulary } from './refresh-vocabulary.js';
import { completions } from './vocabulary-queries.js';

const longestText = 200;
const mostCompletions = 20;

/** The words that listed items are written with. Accents and case do not matter. */
@Injectable()
export class VocabularyRepository {
  private readonly corrector: Corrector;

  constructor(private readonly dataSource: DataSource) {
    this.corrector = new Corrector(dataSource);
  }

  /**
   * What a text may have meant where words of it are unknown, or far rarer than a word that is nearly the same: whole texts, the
   * likeliest first, none when nothing looks mistyped. Exclusions, numbers and signs stay as they are.
   */
  corrections(text: string): Promise<Correction[]> {
    return this.corrector.corrections(text.slice(0, longestText).replaceAll('\0', ' '));
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
  refresh(olderThanMs: number, signal?: AbortSignal): Promise<boolean> {
    return refreshVocabulary(this.dataSource, olderThanMs, signal);
  }
}
