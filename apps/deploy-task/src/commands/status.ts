import { type Session, withDatabase, withSession } from '../database/database.js';
import { reportSchema, schemaLines } from '../database/schema-report.js';
import { type ExistingDemo, findDemo } from '../demo/demo.repository.js';
import { count } from '../output.js';
import type { CommandContext, ReportOptions } from './command.js';

/** Tells which migrations are applied and pending, and what is in the tables. Changes nothing. */
export async function status(
  { config, output }: CommandContext,
  { json }: ReportOptions,
): Promise<void> {
  await withDatabase(config, async (database) => {
    const schema = await reportSchema(database);
    const upToDate = schema.schema === 'current' || schema.schema === 'newer';
    const content = upToDate ? await withSession(database, readContent) : undefined;
    if (json) return output.line(JSON.stringify({ ...schema, ...(content ?? { rows: null }) }));
    output.line(`migrations applied: ${schema.applied.join(', ') || 'none'}`);
    for (const line of schemaLines(schema)) output.line(line);
    if (!content) return;
    for (const [label, rows] of Object.entries(content.rows))
      output.line(`${label}: ${count(rows)}`);
    const { demo } = content;
    output.line(demo ? `demo: ${count(demo.items)} items, seed ${demo.seed}` : 'demo: none');
  });
}

interface Content {
  /** How many there are of each. */
  rows: Record<string, number>;
  demo: ExistingDemo | null;
}

async function readContent(session: Session): Promise<Content> {
  const rows = await session.query<{ label: string; rows: number }[]>(
    `SELECT 'categories' AS label, count(*)::int AS rows FROM categories
     UNION ALL SELECT 'towns', count(*)::int FROM places
     UNION ALL SELECT 'members', count(*)::int FROM users
     UNION ALL SELECT 'items', count(*)::int FROM items
     UNION ALL SELECT 'photos', count(*)::int FROM photos`,
  );
  return {
    rows: Object.fromEntries(rows.map((row) => [row.label, row.rows])),
    demo: (await findDemo(session)) ?? null,
  };
}
