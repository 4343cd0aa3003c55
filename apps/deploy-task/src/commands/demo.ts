import { refreshSearchStatistics } from '@tradyfit/data';
import { StorageError } from '@tradyfit/storage';
import {
  type LoadSession,
  messageOf,
  type Session,
  whileSeedingAlone,
  withDatabase,
} from '../database/database.js';
import { refuseOlderSchema } from '../database/schema.js';
import { type ExistingDemo, findDemo, tidyUp, writeDemo } from '../demo/demo.repository.js';
import { type DemoOptions, makeDemoSet } from '../demo/demo-set.js';
import { storePhotos } from '../demo/photos.js';
import { TownChoice } from '../demo/town-choice.js';
import { TaskFailure } from '../failure.js';
import { count, Progress } from '../output.js';
import { readTowns } from '../seeds/towns.js';
import { openStorage } from '../storage.js';
import type { CommandContext } from './command.js';

export interface DemoCommandOptions extends DemoOptions {
  /** Go on in production. */
  force: boolean;
}

/** Makes demo members, items and pictures, once: a set that is there already stays as it is. */
export async function demo(context: CommandContext, options: DemoCommandOptions): Promise<void> {
  const { config, output } = context;
  if (config.NODE_ENV === 'production' && !options.force)
    throw new TaskFailure(
      'demo writes invented members and items, and NODE_ENV is production: add --force if you mean it',
    );
  await withDatabase(config, async (database) => {
    await refuseOlderSchema(database);
    const written = await whileSeedingAlone(database, output, async (session) => {
      const existing = await findDemo(session);
      if (existing) output.line(whatExists(existing, options));
      else await writeSet(session, context, options);
      return !existing;
    });
    if (!written) return;
    await refreshSearchStatistics(database);
    await tidyUp(database, options.items);
  });
}

async function writeSet(
  session: LoadSession,
  { config, output }: CommandContext,
  options: DemoCommandOptions,
): Promise<void> {
  await refuseWithoutSeeds(session);
  output.line(`demo: making ${count(options.items)} items with seed ${options.seed}`);
  const progress = new Progress(output, 'items', options.items);
  const set = makeDemoSet(options, new TownChoice(readTowns()));
  const photos = await storePhotos(set.photos, openStorage(config), output).catch(
    (error: unknown) => {
      throw error instanceof StorageError ? storageFailure(error, config.S3_BUCKET) : error;
    },
  );
  await writeDemo(session, set, {
    ...options,
    photos,
    progress,
    onIndexes: () => output.line('demo: making the indexes'),
  });
  output.line(
    `demo: wrote ${count(set.members.length)} members, ${count(options.items)} items and ${count(photos.size)} pictures in ${progress.elapsed()}`,
  );
}

function storageFailure(error: StorageError, bucket: string | undefined): TaskFailure {
  const reason = error.cause ? ` (${messageOf(error.cause)})` : '';
  const advice = bucket
    ? 'check the S3_ settings and the bucket'
    : 'let FILES_DIR be a folder that may be written';
  return new TaskFailure(`${error.message}${reason}: ${advice}`, 1, { cause: error });
}

async function refuseWithoutSeeds(session: Session): Promise<void> {
  const [row] = await session.query<{ seeded: boolean }[]>(
    'SELECT EXISTS (SELECT FROM categories) AND EXISTS (SELECT FROM places) AS seeded',
  );
  if (!row?.seeded)
    throw new TaskFailure(
      'There are no categories or towns yet: run `nx run deploy-task:run` first',
    );
}

function whatExists(existing: ExistingDemo, wanted: DemoOptions): string {
  const set = `${count(existing.items)} items with seed ${existing.seed}`;
  return existing.items === wanted.items && existing.seed === wanted.seed
    ? `demo: ${set} are there: nothing to do`
    : `demo: a set of ${set} is there already and stays; nothing was added (use an empty database for another one)`;
}
