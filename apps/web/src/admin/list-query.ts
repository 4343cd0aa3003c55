import { queryText } from '../ui/query-text.js';

/** Rows of a page of an admin's table. */
export const PAGE_SIZE = 50;
const LONGEST_TEXT = 100;
const LAST_PAGE = 100_000;

/** What one of the tables can be asked for. The first of each is what it shows by itself. */
export interface ListChoices<Sort extends string, Show extends string> {
  path: string;
  sorts: readonly Sort[];
  shows: readonly Show[];
}

/** Where an admin's table stands; its URL holds all of it. */
export interface ListQuery<Sort extends string = string, Show extends string = string> {
  text: string;
  show: Show;
  sort: Sort;
  isDescending: boolean;
  /** From 1. */
  page: number;
}

/** Reads `q`, `show`, `sort` (`-items` descends) and `page`; what is not known is as if it were not there. */
export function readListQuery<Sort extends string, Show extends string>(
  query: unknown,
  { sorts, shows }: ListChoices<Sort, Show>,
): ListQuery<Sort, Show> {
  const [firstSort, firstShow] = [sorts[0], shows[0]];
  if (firstSort === undefined || firstShow === undefined)
    throw new Error('A table without choices');
  const order = queryText(query, 'sort');
  const sort = sorts.find((name) => name === order.replace(/^-/, ''));
  const show = queryText(query, 'show');
  const page = queryText(query, 'page');
  return {
    text: queryText(query, 'q').replaceAll('\0', '').trim().slice(0, LONGEST_TEXT),
    show: shows.find((name) => name === show) ?? firstShow,
    sort: sort ?? firstSort,
    // Newest first, where nothing is asked for.
    isDescending: sort === undefined || order.startsWith('-'),
    page: /^[1-9]\d{0,5}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
  };
}

/** URL of a table as it stands after `changes`, without what it shows by itself. */
export function listUrl(
  { path, sorts, shows }: ListChoices<string, string>,
  query: ListQuery,
  changes: Partial<ListQuery> = {},
): string {
  const { text, show, sort, isDescending, page } = { ...query, page: 1, ...changes };
  const order = `${isDescending ? '-' : ''}${sort}`;
  const parameters = new URLSearchParams({
    ...(text && { q: text }),
    ...(show !== shows[0] && { show }),
    ...(order !== `-${sorts[0]}` && { sort: order }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return parameters ? `${path}?${parameters}` : path;
}
