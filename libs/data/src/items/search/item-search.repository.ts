import type { DataSource } from 'typeorm';
import { runPrepared } from '../../database/prepared-query.js';
import type { Point } from '../../places/place.rows.js';
import type { ItemCardRow, ItemPage, ItemSearch, ItemSort } from '../item.rows.js';
import { type Criteria, type ItemFilters, readCriteria } from './criteria.js';
import { decodeCursor, encodeCursor, type Position } from './cursor.js';
import { type CardRecord, toCard } from './item-cards.js';
import { isInPlace, itemsInPlace } from './items-in-place.js';
import { listedItems } from './listed-items.js';
import { matchingItems, type Statement } from './matching-items.js';
import { nearestItems } from './nearest-items.js';
import { Parameters } from './parameters.js';
import { searchTurns } from './search-turns.js';

const mostPerPage = 1_000;

/** Finds listed items (available, reserved) by words, place, category and price. */
export class ItemSearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page. Following `next` to the end gives every item that was there all the time exactly once.
   * @throws InvalidCursorError when `after` is not a `next` of the same sort
   * @throws RangeError when a number is NaN, or a distance is asked for without `near`
   */
  async search(search: ItemSearch): Promise<ItemPage> {
    const { sort, after, near } = search;
    const position = after === undefined ? undefined : decodeCursor(sort, after);
    const limit = Math.min(Math.max(Math.trunc(search.limit), 1), mostPerPage);
    if (sort === 'nearest' && !near) {
      throw new RangeError('Nearest needs a point to measure from');
    }
    const criteria = readCriteria(search);
    if (!criteria) {
      return { items: [] };
    }
    const { rows, titles } = await this.find(criteria, sort, limit + 1, position);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const rest = limit > titles;
    return {
      items: rows.slice(0, limit).map(toCard),
      ...(last
        ? { next: encodeCursor(sort, { key: Number(last.key), id: Number(last.id), rest }) }
        : {}),
    };
  }

  /** @returns how many of the rows, from the first, have all words in their title, where the sort asks for that */
  private async find(
    criteria: Criteria,
    sort: ItemSort,
    wanted: number,
    after: Position | undefined,
  ): Promise<{ rows: CardRecord[]; titles: number }> {
    if (sort === 'nearest') {
      return { rows: await this.rows(nearestItems(criteria, wanted, after)), titles: Infinity };
    }
    if (isInPlace(criteria)) {
      const rows = await this.rows(itemsInPlace(criteria, sort, wanted, after));
      const titles = rows.findIndex(({ inTitle }) => !inTitle);
      return { rows, titles: titles < 0 ? Infinity : titles };
    }
    if (sort !== 'relevance' || criteria.included.length === 0) {
      const order = sort === 'relevance' ? 'newest' : sort;
      return {
        rows: await this.rows(listedItems(criteria, order, wanted, after)),
        titles: Infinity,
      };
    }
    const first = after?.rest
      ? []
      : await this.rows(listedItems(criteria, 'newest', wanted, after, 'with'));
    if (first.length === wanted) {
      return { rows: first, titles: wanted };
    }
    const start = after?.rest ? after : undefined;
    const left = wanted - first.length;
    const rest = await this.rows(listedItems(criteria, 'newest', left, start, 'without'));
    return { rows: [...first, ...rest], titles: first.length };
  }

  /** How many items a search finds, at most `cap`: counting stops there. */
  async count(filters: ItemFilters, cap = 1_001): Promise<number> {
    const criteria = readCriteria(filters);
    if (!criteria) {
      return 0;
    }
    const parameters = new Parameters();
    const matching = `SELECT FROM items i WHERE ${matchingItems(criteria, parameters)} LIMIT ${parameters.add(cap, 'integer')}`;
    const [row] = await this.inTurn(() =>
      this.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM (${matching}) AS matching`,
        parameters.values,
      ),
    );
    return row?.count ?? 0;
  }

  /** Other items of the same category, nearest to `near` first; none for an unknown id. */
  async similar(id: number, near: Point, limit: number): Promise<ItemCardRow[]> {
    const [item] = await this.dataSource.query<{ categoryId: number }[]>(
      'SELECT category_id AS "categoryId" FROM items WHERE id = $1',
      [id],
    );
    const criteria = item && readCriteria({ near, categoryId: item.categoryId });
    if (!criteria) {
      return [];
    }
    // Bounded, for it has one filter and its own index: it waits for no search.
    const rows = await this.ask(nearestItems(criteria, limit + 1, undefined));
    return rows
      .map(toCard)
      .filter((card) => card.id !== id)
      .slice(0, limit);
  }

  private rows(statement: Statement): Promise<CardRecord[]> {
    return this.inTurn(() => this.ask(statement));
  }

  private ask({ name, text, values }: Statement): Promise<CardRecord[]> {
    return name === undefined
      ? this.dataSource.query<CardRecord[]>(text, values)
      : runPrepared<CardRecord>(this.dataSource, { name, text }, values);
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    return searchTurns(this.dataSource).run(ask);
  }
}
