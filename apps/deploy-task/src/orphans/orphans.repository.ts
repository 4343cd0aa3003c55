import { inTransaction, type Session } from '../database/database.js';

/** An upload takes seconds; a row that waits longer belongs to a process that died. */
const stalePhoto = "p.state = 'pending' AND p.created_at < now() - interval '1 hour'";
const staleDraft = "d.modified_at < now() - interval '30 days'";
/** A member's picture is stored before the member's row names it. */
const pictureMayCome = "u.avatar_key IS NULL AND u.created_at > now() - interval '1 hour'";

const rowsAtOnce = 1_000;

/** Rows that nothing will come of any more. */
export interface StaleRows {
  photos: number;
  drafts: number;
}

export async function countStale(session: Session): Promise<StaleRows> {
  const [row] = await session.query<StaleRows[]>(
    `SELECT (SELECT count(*)::int FROM photos p LEFT JOIN drafts d ON d.id = p.draft_id
              WHERE (${stalePhoto}) OR ${staleDraft}) AS photos,
            (SELECT count(*)::int FROM drafts d WHERE ${staleDraft}) AS drafts`,
  );
  return row ?? { photos: 0, drafts: 0 };
}

/** Removes them; their files then belong to nobody. */
export async function removeStale(session: Session): Promise<void> {
  await inTransaction(session, async () => {
    await session.query(
      `DELETE FROM photos p WHERE (${stalePhoto})
          OR p.draft_id IN (SELECT d.id FROM drafts d WHERE ${staleDraft})`,
    );
    await session.query(`DELETE FROM drafts d WHERE ${staleDraft}`);
  });
}

/** Those of the keys that a photo names, stale ones aside, or a member's picture, or one that may come. */
export async function namedKeys(session: Session, keys: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    const rows = await session.query<{ key: string }[]>(
      `SELECT k.key FROM unnest($1::text[]) AS k (key)
        WHERE EXISTS (SELECT FROM photos p LEFT JOIN drafts d ON d.id = p.draft_id
                       WHERE p.key = k.key AND NOT (${stalePhoto}) AND coalesce(NOT (${staleDraft}), true))
           OR EXISTS (SELECT FROM users u WHERE u.avatar_key = k.key)
           OR EXISTS (SELECT FROM users u WHERE k.key LIKE 'avatars/' || u.id || '/%' AND ${pictureMayCome})`,
      [keys.slice(from, from + rowsAtOnce)],
    );
    for (const { key } of rows) named.add(key);
  }
  return named;
}

/** Every key that pages show: of ready photos (`isFolder`: four files), and of members' pictures (one file). */
export async function shownKeys(session: Session): Promise<{ key: string; isFolder: boolean }[]> {
  return session.query(
    `SELECT DISTINCT key, true AS "isFolder" FROM photos WHERE state = 'ready'
     UNION ALL SELECT avatar_key, false FROM users WHERE avatar_key IS NOT NULL`,
  );
}
