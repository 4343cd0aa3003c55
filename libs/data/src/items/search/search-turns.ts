import type { DataSource } from 'typeorm';
import { FewAtOnce } from '../../database/few-at-once.js';

/** The part of a pool's connections that searches may use at once; at least one. */
const SHARE = 1 / 4;
/** As long as anybody waits for a connection. */
const PATIENCE_MS = 2_500;

const turns = new WeakMap<DataSource, FewAtOnce>();

/**
 * Searches of one pool take turns. A costly one keeps its connection for a long time, and a page that only reads a row must not wait
 * behind a row of them.
 */
export function searchTurns(dataSource: DataSource): FewAtOnce {
  let few = turns.get(dataSource);
  if (!few) {
    few = FewAtOnce.ofPool(dataSource, SHARE, PATIENCE_MS);
    turns.set(dataSource, few);
  }
  return few;
}
