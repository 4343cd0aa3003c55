import { short, table } from './table.mjs';

const searches = [
  ['newest in a category', 'newest in a category'],
  ['rare word, nearest, city', 'a rare word, nearest first'],
  ['common word, nearest, city', 'a common word, nearest first'],
  ['several words, nearest, city', 'several words, nearest first'],
  ['word + category + price + 25 km, nearest', 'a word, a sport, a price and 25 km'],
  ['page 50: nearest in a category, city', 'page 50 of a sport, nearest first'],
];
const pages = [
  ['API item by id, all guards on, against the bare server', 'an item as JSON, all guards on'],
  ['item page, against the bare server', 'an item’s page'],
  ['home page, against the bare server', 'the home page'],
  ['home page behind nginx, against the bare server', 'the home page behind nginx'],
  ['search page, nothing kept, against the bare server', 'a search’s page, nothing kept'],
  ['search page, counts kept, against the bare server', 'a search’s page, counts kept'],
];

/** The figures that README.md quotes, of the largest markets that were measured. */
export function readmeFigures(reports) {
  const largest = (bench) => reports.find((report) => report.bench === bench);
  const [search, http] = [largest('search'), largest('http')];
  const caseOf = new Map(search.cases.map((each) => [each.name, each]));
  const goalOf = new Map(http.goals.map((each) => [each.goal, each]));
  return [
    table(
      [`a page of a search, ${items(search)} items`, 'p50 ms', 'p95 ms', 'old application, p50 ms'],
      searches.map(([name, words]) => {
        const { ours, old } = caseOf.get(name);
        return [words, short(ours.p50), short(ours.p95), short(old.p50)];
      }),
    ),
    table(
      [`requests a second, ${items(http)} items`, 'against a bare node:http and pg'],
      pages.map(([name, words]) => [words, goalOf.get(name).found]),
    ),
  ].join('\n\n');
}

const items = ({ items: count }) => count.toLocaleString('en-US');
