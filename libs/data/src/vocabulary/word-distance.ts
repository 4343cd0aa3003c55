/** Vowels, and letters that are often silent: mistaking one for another hardly changes how a word sounds. */
const soft = new Set('aeiouyhw');
/** Consonants that stand for nearly the same sound. */
const alike = ['bfpv', 'cgjkqsxz', 'dt', 'mn'].map((letters) => new Set(letters));

const full = 1;
const softened = 0.6;
const doubled = 0.4;
const swapped = 0.7;

/**
 * How far a typed word is from another one: the least sum of edits that lead from one to the other. A letter left out, put in or
 * replaced costs 1, less where it sounds alike or only doubles its neighbour; two neighbours swapped cost 0.7.
 * After the optimal string alignment distance (Damerau 1964, with Wagner and Fischer's table).
 */
export function wordDistance(typed: string, other: string): number {
  const a = [...typed];
  const b = [...other];
  const table: number[][] = [[0]];
  const at = (i: number, j: number) => table[i]![j]!;
  for (let j = 1; j <= b.length; j++) table[0]!.push(at(0, j - 1) + single(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    table.push([at(i - 1, 0) + single(a, i - 1)]);
    for (let j = 1; j <= b.length; j++) {
      const costs = [
        at(i - 1, j) + single(a, i - 1),
        at(i, j - 1) + single(b, j - 1),
        at(i - 1, j - 1) + replacing(a[i - 1]!, b[j - 1]!),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        costs.push(at(i - 2, j - 2) + swapped);
      }
      table[i]!.push(Math.min(...costs));
    }
  }
  return at(a.length, b.length);
}

/** Cost of one letter more or less. */
function single(word: readonly string[], index: number): number {
  const letter = word[index]!;
  if (letter === word[index - 1] || letter === word[index + 1]) return doubled;
  // The c of "racket" and the h of "yacht" are heard no more than a vowel too many.
  return soft.has(letter) || (letter === 'c' && word[index + 1] === 'k') ? softened : full;
}

function replacing(one: string, other: string): number {
  if (one === other) return 0;
  const sounds = soft.has(one) && soft.has(other);
  return sounds || alike.some((set) => set.has(one) && set.has(other)) ? softened : full;
}
