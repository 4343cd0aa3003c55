import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runPrepared } from '../database/prepared-query.js';

/**
 * What the transactions changed that the snapshot `$1` did not see and this statement does. The order of ids is not the
 * order of commits, so everything that was still running then is looked at again.
 */
const since = {
  name: 'page_changes_since',
  text: `SELECT pg_current_snapshot()::text AS position,
                ARRAY(SELECT DISTINCT unnest(tags) FROM page_changes
                       WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)) AS tags`,
};
const now = { name: 'page_changes_now', text: 'SELECT pg_current_snapshot()::text AS position' };
const forget = {
  name: 'page_changes_forget',
  text: 'DELETE FROM page_changes WHERE xid < pg_snapshot_xmin($1::pg_snapshot)',
};

/** What changed, and how far that is told: a position is opaque. */
export interface PageChanges {
  position: string;
  /** `i<id>` an item with its photos and its seller, `c<id>` the lists of a category, `*` everything; each once. */
  tags: string[];
}

/** What changed of that which pages show, kept by triggers. */
@Injectable()
export class PageChangesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Where somebody who has kept nothing yet begins. */
  async position(): Promise<string> {
    const [row] = await runPrepared<{ position: string }>(this.dataSource, now, []);
    return row!.position;
  }

  /** Every change whose commit was visible when this was asked and not yet at `position`. */
  async since(position: string): Promise<PageChanges> {
    const [row] = await runPrepared<PageChanges & Record<string, unknown>>(this.dataSource, since, [
      position,
    ]);
    return row!;
  }

  /** Throws away what everybody knows who has asked since `position`. */
  async forget(position: string): Promise<void> {
    await runPrepared(this.dataSource, forget, [position]);
  }
}
