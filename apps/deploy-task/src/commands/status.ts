import { migrationStatus } from '@tradyfit/data';
import { type Session, withDatabase, withSession } from '../database/database.js';
import { findDemo } from '../demo/demo.repository.js';
import { count, type Output } from '../output.js';
import type { CommandContext } from './command.js';

/** Tells which migrations are applied and pending, and what is in the tables. Changes nothing. */
export async function status({ config, output }: CommandContext): Promise<void> {
  await withDatabase(config, async (database) => {
    const { applied, pending, unknown } = await migrationStatus(database);
    output.line(`migrations applied: ${applied.join(', ') || 'none'}`);
    output.line(`migrations pending: ${pending.join(', ') || 'none'}`);
    if (unknown.length > 0)
      output.line(`migrations newer than this version: ${unknown.join(', ')}`);
    if (pending.length > 0) return;
    await withSession(database, (session) => showCounts(session, output));
  });
}

async function showCounts(session: Session, output: Output): Promise<void> {
  const rows = await session.query<{ label: string; rows: number }[]>(
    `SELECT 'categories' AS label, count(*)::int AS rows FROM categories
     UNION ALL SELECT 'towns', count(*)::int FROM places
     UNION ALL SELECT 'members', count(*)::int FROM users
     UNION ALL SELECT 'items', count(*)::int FROM items
     UNION ALL SELECT 'photos', count(*)::int FROM photos`,
  );
  for (const row of rows) output.line(`${row.label}: ${count(row.rows)}`);
  const demo = await findDemo(session);
  output.line(demo ? `demo: ${count(demo.items)} items, seed ${demo.seed}` : 'demo: none');
}
