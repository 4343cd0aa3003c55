import type { ItemSort } from '../item.rows.js';

/** The cursor is not one that a page of this sort gave out. */
export class InvalidCursorError extends Error {
  constructor() {
    super('Not a cursor of this list');
    this.name = 'InvalidCursorError';
  }
}

/** Where a page ended: the sort key of its last item (metres, microseconds since 1970, or cents) and its id. */
export interface Position {
  key: number;
  id: number;
  /** By relevance: the items with all words in the title have all been given. */
  rest?: boolean;
}

const version = 1;
const maxLength = 120;
const farthestMetres = 20_100_000;
const latestMicroseconds = 8_000_000_000_000_000;
const highestCents = 1_000_000_000_000;

/** Opaque and safe in URLs; it belongs to one sort and holds nothing that the page does not show. */
export function encodeCursor(sort: ItemSort, { key, id, rest }: Position): string {
  const parts = [version, sort, key, id, ...(rest ? ['rest'] : [])];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws InvalidCursorError for anything but what `encodeCursor` made for the same sort */
export function decodeCursor(sort: ItemSort, cursor: string): Position {
  const position = read(sort, cursor);
  if (position === undefined || encodeCursor(sort, position) !== cursor) {
    throw new InvalidCursorError();
  }
  return position;
}

function read(sort: ItemSort, cursor: string): Position | undefined {
  if (cursor.length > maxLength) {
    return undefined;
  }
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts[0] !== version || parts[1] !== sort) {
    return undefined;
  }
  const [key, id, ...more] = parts.slice(2) as unknown[];
  const rest = sort === 'relevance' && more[0] === 'rest';
  if (typeof key !== 'number' || typeof id !== 'number' || !isKey(sort, key)) {
    return undefined;
  }
  if (!Number.isSafeInteger(id) || id <= 0) {
    return undefined;
  }
  return { key, id, ...(rest ? { rest } : {}) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKey(sort: ItemSort, key: number): boolean {
  if (sort === 'nearest') {
    return key >= 0 && key <= farthestMetres;
  }
  const isTime = sort === 'newest' || sort === 'relevance';
  const greatest = isTime ? latestMicroseconds : highestCents;
  const least = isTime ? -latestMicroseconds : 0;
  return Number.isSafeInteger(key) && key >= least && key <= greatest;
}
