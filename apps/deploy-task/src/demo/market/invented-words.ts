const starts = 'b br c cr d dr f fl g gl h j k kl l m n p pr qu r s sk st t tr v w y z'.split(' ');
const vowels = 'a e i o u ai ea io ou'.split(' ');
const middles = 'b ck d f ff g l ld ll m mb n nd nk p r rk rr s ss t tt v x z'.split(' ');
const ends = 'a ar el en er ex ia ic il in is ix o on or os ra um us yx'.split(' ');

/** How many different words there are: 29 × 9 × 25 × 20. */
export const inventedWords = starts.length * vowels.length * middles.length * ends.length;

// Steps through all combinations in an order without a pattern: it shares no divisor with their number.
const stride = 77_017;

/** A word that looks like the name of a make or a product; each number below `inventedWords` has its own. */
export function inventedWord(number: number): string {
  let rest = (number * stride) % inventedWords;
  const take = (list: readonly string[]): string => {
    const part = list[rest % list.length] as string;
    rest = Math.floor(rest / list.length);
    return part;
  };
  const word = take(starts) + take(vowels) + take(middles) + take(ends);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
