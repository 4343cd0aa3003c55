import { stopWords } from './stop-words.js';

/** A search text taken apart. Each element is a word or a phrase as typed; words of one element follow each other. */
export interface SearchTerms {
  included: string[];
  excluded: string[];
}

export interface SearchableText {
  /** Nothing but white space was typed: not a search by text at all. */
  blank: boolean;
  /** How many words an item must have; stop words ("the", "and") and signs are not among them. */
  words: number;
  /** How many words or phrases an item must not have. */
  exclusions: number;
}

/** Longer texts are cut: what follows is not searched for. */
export const maxTextLength = 500;
/** Of words and phrases each; more are ignored. */
export const maxTerms = 32;

// A quotation mark opens a phrase where a word may begin and when another one follows; any other is an inch mark.
const term = /([-−]*)(?:"([^"]*)"|(\S+))/gu;
const typographicQuotes = /[“”„‟«»＂]/gu;
const notText = /[\p{Cc}\p{Cs}]/gu;

/** Takes a search text apart: words, "phrases", -exclusions, -"excluded phrases". Takes any string, never throws. */
export function parseSearchText(text: string): SearchTerms {
  const terms: SearchTerms = { included: [], excluded: [] };
  const clean = text.slice(0, maxTextLength).replace(notText, ' ').replace(typographicQuotes, '"');
  for (const [, minus, phrase, word] of clean.matchAll(term)) {
    const content = phrase ?? word ?? '';
    const list = minus ? terms.excluded : terms.included;
    if (list.length < maxTerms && searchableWords(content) > 0) {
      list.push(content.trim());
    }
  }
  return terms;
}

/**
 * Tells what of a typed text can be searched for. With neither words nor exclusions (an emoji, punctuation, only stop
 * words) the text finds nothing, unless it is blank; with exclusions alone it finds every item but those.
 */
export function searchableText(text: string): SearchableText {
  const { included, excluded } = parseSearchText(text);
  return {
    blank: text.trim() === '',
    words: included.reduce((sum, each) => sum + searchableWords(each), 0),
    exclusions: excluded.length,
  };
}

function searchableWords(content: string): number {
  const letters = content.normalize('NFKD').replace(/\p{M}/gu, '');
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !stopWords.has(word.toLowerCase()),
  ).length;
}
