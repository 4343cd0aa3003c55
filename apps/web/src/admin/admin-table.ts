import type { AdminRows } from '@tradyfit/data';
import { formatNumber } from '../ui/format.js';
import { adminTabs } from './admin-tabs.js';
import type { AdminCell, AdminColumn, AdminTableView } from './admin.view.js';
import { type ListChoices, type ListQuery, listUrl, PAGE_SIZE } from './list-query.js';

/** How a table is worded and laid out. */
export interface TableWords<Sort extends string, Show extends string> extends ListChoices<
  Sort,
  Show
> {
  path: Parameters<typeof adminTabs>[0];
  title: string;
  searchLabel: string;
  showLabels: Readonly<Record<Show, string>>;
  /** In their order; a column with `sort` can be sorted by. */
  columns: readonly { label: string; sort?: Sort; isNumber?: boolean }[];
  nothing: string;
}

/** What the database is asked for to show a page of a table. */
export function pageOf<Query extends ListQuery>(
  query: Query,
): Omit<Query, 'page'> & { limit: number; offset: number } {
  const { page, ...rest } = query;
  return { ...rest, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
}

export function tableView<Row, Sort extends string, Show extends string>(
  words: TableWords<Sort, Show>,
  query: ListQuery<Sort, Show>,
  { rows, total }: AdminRows<Row>,
  cells: (row: Row) => AdminCell[],
  locale: string,
): AdminTableView {
  const first = (query.page - 1) * PAGE_SIZE + 1;
  const last = first + rows.length - 1;
  const number = (value: number) => formatNumber(value, locale);
  const url = (changes: Partial<ListQuery>) => listUrl(words, query, changes);
  return {
    title: words.title,
    tabs: adminTabs(words.path),
    path: words.path,
    text: query.text,
    searchLabel: words.searchLabel,
    kept: [...new URL(url({ text: '' }), 'http://kept').searchParams].map(([name, value]) => ({
      name,
      value,
    })),
    shows: words.shows.map((show) => ({
      label: words.showLabels[show],
      url: url({ show }),
      isCurrent: show === query.show,
    })),
    columns: words.columns.map((column) => columnView(column, query, url)),
    rows: rows.map(cells),
    range: rows.length ? `${number(first)}–${number(last)} of ${number(total)}` : number(total),
    ...(query.page > 1 && { previousUrl: url({ page: query.page - 1 }) }),
    ...(last < total && rows.length > 0 && { nextUrl: url({ page: query.page + 1 }) }),
    nothing: words.nothing,
  };
}

/** A heading turns the order around when the rows are in it already; numbers and times begin with the largest. */
function columnView<Sort extends string>(
  column: { label: string; sort?: Sort; isNumber?: boolean },
  query: ListQuery,
  url: (changes: Partial<ListQuery>) => string,
): AdminColumn {
  const { label, sort, isNumber = false } = column;
  if (!sort) return { label, isNumber };
  const isCurrent = sort === query.sort;
  const isDescending = isCurrent ? !query.isDescending : isNumber;
  return {
    label,
    isNumber,
    sortUrl: url({ sort, isDescending }),
    ...(isCurrent && { sorted: query.isDescending ? 'descending' : 'ascending' }),
  };
}
