import type { FileStorage } from '@tradyfit/storage';
import { type Session, whileSeedingAlone, withDatabase } from '../database/database.js';
import { refuseOlderSchema } from '../database/schema.js';
import { TaskFailure } from '../failure.js';
import {
  countStale,
  namedKeys,
  removeStale,
  shownKeys,
  type StaleRows,
} from '../orphans/orphans.repository.js';
import { isComplete, listFiles, photoFiles, type StoredFiles } from '../orphans/stored-files.js';
import { count, type Output } from '../output.js';
import { openStorage } from '../storage.js';
import type { CommandContext } from './command.js';

export interface OrphansOptions {
  /** Only tell what would be removed. */
  dryRun: boolean;
  /** Even when most files would go. */
  force: boolean;
}

/** From this many on, deleting more than half of all files looks like the wrong bucket. */
const suspiciousFiles = 100;
const deletionsAtOnce = 8;
const keysShown = 10;

/**
 * Brings rows and files together: removes photos that were never finished, drafts that nobody came back to, and files that no row
 * names. Photos whose files are lost are told, not removed.
 */
export async function orphans(
  { config, output }: CommandContext,
  options: OrphansOptions,
): Promise<void> {
  const storage = openStorage(config);
  await withDatabase(config, async (database) => {
    await refuseOlderSchema(database);
    // The demo stores its pictures before its rows, under the same lock.
    await whileSeedingAlone(database, output, (session) =>
      sweep(session, storage, output, options),
    );
  });
}

async function sweep(
  session: Session,
  storage: FileStorage,
  output: Output,
  { dryRun, force }: OrphansOptions,
): Promise<void> {
  const stale = await countStale(session);
  // Listed before the rows are read: a row is always older than its files.
  const files = await listFiles(storage);
  const lost = await filesOfNobody(session, files);
  if (!force && !dryRun) refuseWrongBucket(lost, files);
  if (!dryRun) {
    await removeStale(session);
    await deleteFiles(storage, lost);
  }
  tell(output, stale, lost.length, dryRun);
  await tellBroken(session, storage, files, output, dryRun);
}

async function filesOfNobody(session: Session, files: StoredFiles): Promise<string[]> {
  const named = await namedKeys(session, [...files.keys()]);
  return [...files].flatMap(([key, ofKey]) => (named.has(key) ? [] : ofKey));
}

function refuseWrongBucket(lost: readonly string[], files: StoredFiles): void {
  const total = [...files.values()].reduce((sum, ofKey) => sum + ofKey.length, 0);
  if (lost.length < suspiciousFiles || lost.length * 2 <= total) return;
  throw new TaskFailure(
    `${count(lost.length)} of ${count(total)} files belong to nothing in this database: check that DATABASE_URL and the storage belong together; nothing was removed (add --force if they really are to go)`,
  );
}

async function deleteFiles(storage: FileStorage, files: readonly string[]): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++])
      await storage.delete(file);
  };
  await Promise.all(Array.from({ length: deletionsAtOnce }, work));
}

function tell(output: Output, stale: StaleRows, files: number, dryRun: boolean): void {
  const done = dryRun ? 'would be removed' : 'removed';
  output.line(`orphans: unfinished photos ${done}: ${count(stale.photos)}`);
  output.line(`orphans: forgotten drafts ${done}: ${count(stale.drafts)}`);
  output.line(`orphans: files of nobody ${done}: ${count(files)}`);
}

/** What shows a picture that is not there. Removing it would hide that files were lost, so the operator decides. */
async function tellBroken(
  session: Session,
  storage: FileStorage,
  files: StoredFiles,
  output: Output,
  dryRun: boolean,
): Promise<void> {
  const broken: string[] = [];
  for (const shown of await shownKeys(session)) {
    const found = files.get(shown.key)?.length ?? 0;
    if (found >= (shown.isFolder ? photoFiles.length : 1)) continue;
    if (!(await isComplete(storage, shown))) broken.push(shown.key);
  }
  output.line(`orphans: pictures with lost files: ${count(broken.length)}`);
  for (const key of broken.slice(0, keysShown)) output.line(`orphans: lost: ${key}`);
  if (broken.length > 0 && !dryRun)
    throw new TaskFailure(
      `${count(broken.length)} pictures have lost files: bring the files back from a backup of the storage, or remove the photos`,
    );
}
