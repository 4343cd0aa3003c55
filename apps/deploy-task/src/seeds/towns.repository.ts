import type { Session } from '../database/database.js';

const note = 'Towns seeded by the deploy task: ';

/** The fingerprint of the towns that were loaded completely, and how many rows there are now. */
export async function loadedTowns(
  session: Session,
): Promise<{ fingerprint: string | undefined; rows: number }> {
  const [row] = await session.query<{ comment: string | null; rows: number }[]>(
    `SELECT obj_description('places'::regclass, 'pg_class') AS comment, (SELECT count(*)::int FROM places) AS rows`,
  );
  const comment = row?.comment ?? '';
  return {
    fingerprint: comment.startsWith(note) ? comment.slice(note.length) : undefined,
    rows: row?.rows ?? 0,
  };
}

/** Remembers, as the table's comment, that all these towns are loaded. */
export async function rememberTowns(session: Session, fingerprint: string): Promise<void> {
  const [row] = await session.query<{ statement: string }[]>(
    `SELECT format('COMMENT ON TABLE places IS %L', $1::text) AS statement`,
    [note + fingerprint],
  );
  if (row) await session.query(row.statement);
  await session.query('ANALYZE places');
}
