/** One term of a query as typed: a word, a "phrase", or either with a minus before it. */
const TERM = /-?"[^"]*"?|\S+/g;

/** Splits a query into its terms, in order, each as typed. */
export function searchTerms(query: string): string[] {
  return query.match(TERM)?.filter((term) => !/^-?"?"?$/.test(term)) ?? [];
}

/** The query without its n-th term. */
export function withoutTerm(terms: readonly string[], index: number): string {
  return terms.filter((_term, at) => at !== index).join(' ');
}
