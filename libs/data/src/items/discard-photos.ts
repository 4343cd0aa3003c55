import type { EntityManager } from 'typeorm';

/** Kind of the outbox jobs that delete a picture's objects; their payload is `{ key }`. */
export const deleteObjectJob = 'delete-object';

/**
 * Removes photos and notes, in the same statement, that their objects are to be deleted.
 *
 * @param condition SQL about `p` (photos) with the parameters $1, $2, …
 * @returns how many pictures there were
 */
export async function discardPhotos(
  manager: EntityManager,
  condition: string,
  parameters: unknown[],
): Promise<number> {
  const rows = await manager.query<unknown[]>(
    `WITH gone AS (DELETE FROM photos p WHERE ${condition} RETURNING p.key)
     INSERT INTO outbox (kind, payload)
     SELECT '${deleteObjectJob}', jsonb_build_object('key', key) FROM (SELECT DISTINCT key FROM gone) AS keys
     RETURNING id`,
    parameters,
  );
  return rows.length;
}

/** Condition of `discardPhotos`: every photo of the items and drafts of member $1. */
export const ofMember = `(p.item_id IN (SELECT id FROM items WHERE seller_id = $1::bigint)
  OR p.draft_id IN (SELECT id FROM drafts WHERE user_id = $1::bigint))`;
