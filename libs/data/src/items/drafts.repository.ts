import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { discardPhotos } from './discard-photos.js';
import type { DraftRow } from './item.rows.js';

/** Drafts of one member; when there are more, the oldest go. */
const mostDrafts = 10;

/** Which form of which member. */
export interface DraftForm {
  userId: number;
  /** UUID that the form carries. */
  submissionKey: string;
  /** The item that the form changes; absent for a new one. */
  itemId?: number | undefined;
}

/** What a form holds. What is absent stays as it is. */
export interface DraftContent {
  /** As typed. */
  fields?: Readonly<Record<string, string>> | undefined;
  /** In order. */
  photoIds?: readonly number[] | undefined;
}

const columns = `id, item_id AS "itemId", submission_key AS "submissionKey", fields, photo_ids AS "photoIds",
  modified_at AS "modifiedAt"`;

/** Forms for items that are not sent yet. Every method is about the drafts of one member. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The draft that the member worked on last: for a new item, or for changes of one. */
  async latest(userId: number, itemId?: number): Promise<DraftRow | undefined> {
    const [row] = await this.dataSource.query<DraftRow[]>(
      `SELECT ${columns} FROM drafts
        WHERE user_id = $1::bigint AND item_id IS NOT DISTINCT FROM $2::bigint ORDER BY modified_at DESC, id DESC LIMIT 1`,
      [userId, itemId ?? null],
    );
    return row;
  }

  /** The draft of a form. */
  async find({ userId, submissionKey }: DraftForm): Promise<DraftRow | undefined> {
    const [row] = await this.dataSource.query<DraftRow[]>(
      `SELECT ${columns} FROM drafts WHERE user_id = $1::bigint AND submission_key = $2::uuid`,
      [userId, submissionKey],
    );
    return row;
  }

  /**
   * Keeps what a form holds.
   *
   * @returns undefined when there is nothing to keep it for: the form made its item already, or it changes an item that the member
   * does not have
   */
  async save(
    { userId, submissionKey, itemId }: DraftForm,
    { fields, photoIds }: DraftContent = {},
  ): Promise<DraftRow | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<DraftRow[]>(
        `INSERT INTO drafts (user_id, submission_key, item_id, fields, photo_ids)
         SELECT $1::bigint, $2::uuid, $3::bigint, coalesce($4::jsonb, '{}'), coalesce($5::jsonb, '[]')
          WHERE NOT EXISTS (SELECT FROM items WHERE seller_id = $1::bigint AND submission_key = $2::uuid)
            AND ($3::bigint IS NULL
                 OR EXISTS (SELECT FROM items WHERE id = $3::bigint AND seller_id = $1::bigint AND state <> 'removed'))
         ON CONFLICT ON CONSTRAINT drafts_submission DO UPDATE
           SET fields = coalesce($4::jsonb, drafts.fields), photo_ids = coalesce($5::jsonb, drafts.photo_ids), modified_at = now()
         WHERE drafts.item_id IS NOT DISTINCT FROM $3::bigint
         RETURNING ${columns}`,
        [userId, submissionKey, itemId ?? null, json(fields), json(photoIds)],
      );
      if (row) await this.dropOldest(userId, manager);
      return row;
    });
  }

  /** Throws a draft away with its photos. */
  async discard({ userId, submissionKey }: DraftForm): Promise<void> {
    await this.dataSource.transaction((manager) =>
      discardDrafts(manager, 'user_id = $1::bigint AND submission_key = $2::uuid', [
        userId,
        submissionKey,
      ]),
    );
  }

  private async dropOldest(userId: number, manager: EntityManager): Promise<void> {
    await discardDrafts(
      manager,
      `id IN (SELECT id FROM drafts WHERE user_id = $1::bigint ORDER BY modified_at DESC, id DESC OFFSET ${mostDrafts})`,
      [userId],
    );
  }
}

/**
 * Throws drafts away with their photos.
 *
 * @param condition SQL about `drafts` with the parameters $1, $2, …
 */
export async function discardDrafts(
  manager: EntityManager,
  condition: string,
  parameters: unknown[],
): Promise<void> {
  await discardPhotos(
    manager,
    `p.draft_id IN (SELECT id FROM drafts WHERE ${condition})`,
    parameters,
  );
  await manager.query(`DELETE FROM drafts WHERE ${condition}`, parameters);
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
