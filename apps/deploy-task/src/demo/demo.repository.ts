import { setIndexesAside, writeRows } from '@tradyfit/data';
import { inTransaction, type LoadSession, type Session } from '../database/database.js';
import type { Progress } from '../output.js';
import type { DemoItem } from './demo-items.js';
import {
  identityTable,
  itemRow,
  itemTable,
  type KnownIds,
  photoRow,
  photoTable,
  userRow,
  userTable,
} from './demo-rows.js';
import type { DemoOptions, DemoSet } from './demo-set.js';
import { freeUsernames, knownIds, reserveIds } from './demo-ids.repository.js';
import type { DemoMember } from './members.js';
import type { StoredPhoto } from './photos.js';

/** The provider by which demo members are recognised; nobody can log in with it. */
const provider = 'demo';
/** Items that are written before their photos, and before progress is told. */
const itemsAtOnce = 10_000;
/** Above so many items an empty table is filled without its indexes, which are made afterwards. */
const manyItems = 20_000;

/** What is known of a demo set that was written before. */
export interface ExistingDemo {
  items: number;
  seed: number;
  members: number;
}

/** How a set is written: its numbers, its stored pictures and who is told how far it is. */
export interface WriteOptions extends Pick<DemoOptions, 'items' | 'seed'> {
  photos: ReadonlyMap<string, StoredPhoto>;
  progress: Pick<Progress, 'report'>;
  onIndexes?(): void;
}

/** The demo set in the database, if there is one. */
export async function findDemo(session: Session): Promise<ExistingDemo | undefined> {
  const [found] = await session.query<{ set: string; members: number }[]>(
    `SELECT split_part(provider_user_id, ':', 1) AS set, count(*)::int AS members
       FROM identities WHERE provider = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    [provider],
  );
  if (!found) return undefined;
  const [items = '', seed = ''] = found.set.split('/');
  return { items: Number(items), seed: Number(seed), members: found.members };
}

/** Writes the set in one transaction: all of it or nothing. */
export async function writeDemo(
  session: LoadSession,
  { members, items }: DemoSet,
  options: WriteOptions,
): Promise<void> {
  await inTransaction(session, async () => {
    const known = await knownIds(session);
    const firstMember = await writeMembers(session, members, options, known);
    const numbers = new Map(members.map((member, index) => [member, firstMember + index]));
    const aside = await indexesAside(session, options.items);
    const sellerOf = ({ seller }: DemoItem): number => numbers.get(seller) as number;
    await writeItems(session, items(), sellerOf, options, known);
    if (aside.length > 0) options.onIndexes?.();
    for (const { putBack } of aside) await putBack();
  });
}

/** After a large load: visible pages are marked and statistics are new, as autovacuum leaves them after a while. */
export async function tidyUp(session: Session, items: number): Promise<void> {
  if (items > manyItems) await session.query('VACUUM (ANALYZE) users, identities, items, photos');
}

async function indexesAside(session: LoadSession, items: number) {
  const [table] = await session.query<{ filled: boolean }[]>(
    'SELECT EXISTS (SELECT FROM items) AS filled',
  );
  if (items <= manyItems || table?.filled) return [];
  return [await setIndexesAside(session, 'items'), await setIndexesAside(session, 'photos')];
}

/** @returns the id of the first; the others follow it */
async function writeMembers(
  session: LoadSession,
  members: readonly DemoMember[],
  { items, seed }: WriteOptions,
  known: KnownIds,
): Promise<number> {
  const names = await freeUsernames(session, members);
  const first = await reserveIds(session, 'users', members.length);
  function* users() {
    for (const [index, member] of members.entries())
      yield userRow(first + index, names[index] as string, member, known);
  }
  function* identities() {
    for (const [index, { createdAt }] of members.entries())
      yield [provider, `${items}/${seed}:${index + 1}`, first + index, createdAt];
  }
  await writeRows(session.runner, userTable, users());
  await writeRows(session.runner, identityTable, identities());
  return first;
}

async function writeItems(
  session: LoadSession,
  items: Iterable<DemoItem>,
  sellerOf: (item: DemoItem) => number,
  { items: total, photos, progress }: WriteOptions,
  known: KnownIds,
): Promise<void> {
  // Oldest first, so that a higher id is a newer item, as in real life.
  const start = await reserveIds(session, 'items', total);
  let id = start;
  for (const batch of inBatches(items, itemsAtOnce)) {
    const first = id;
    id += batch.length;
    await writeRows(
      session.runner,
      itemTable,
      batch.map((item, index) => itemRow(first + index, sellerOf(item), item, known)),
    );
    await writeRows(
      session.runner,
      photoTable,
      batch.flatMap((item, index) =>
        item.photos.map((photo, position) =>
          photoRow(first + index, position, photo, photos, item.createdAt),
        ),
      ),
    );
    progress.report(id - start);
  }
}

function* inBatches<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
