import { stopWords } from '../items/search/stop-words.js';

/** A word within a typed text: `text.slice(start, end)`. */
export interface TypedWord {
  word: string;
  start: number;
  end: number;
}

const term = /(?:^|\s)([-−]+)?(?:"([^"]*)"|(\S+))/gu;
const letters = /[\p{L}\p{M}\p{N}]+/gu;
const mostWords = 8;

/** The words that a text asks for: nothing excluded, no number, no stop word. */
export function typedWords(text: string): TypedWord[] {
  const words: TypedWord[] = [];
  for (const match of text.matchAll(term)) {
    if (match[1]) continue;
    const found = match[0];
    for (const { 0: word, index } of found.matchAll(letters)) {
      const start = match.index + index;
      if (isDoubtful(word)) words.push({ word, start, end: start + word.length });
    }
  }
  return words.slice(0, mostWords);
}

function isDoubtful(word: string): boolean {
  return [...word].length > 2 && !/\p{N}/u.test(word) && !stopWords.has(word.toLowerCase());
}

/** The text with each of these words replaced, everything between them as it was. */
export function replaceWords(
  text: string,
  words: readonly TypedWord[],
  replacements: readonly string[],
): string {
  let result = '';
  let from = 0;
  words.forEach(({ start, end }, index) => {
    result += text.slice(from, start) + (replacements[index] ?? text.slice(start, end));
    from = end;
  });
  return result + text.slice(from);
}
