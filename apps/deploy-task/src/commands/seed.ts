import { seedCategories } from '@tradyfit/data';
import { whileSeedingAlone, withDatabase } from '../database/database.js';
import { refuseOlderSchema } from '../database/schema.js';
import { seedTowns } from '../seeds/seed-towns.js';
import type { CommandContext } from './command.js';

/** Writes the categories and the towns where they are missing. */
export async function seed({ config, output }: CommandContext): Promise<void> {
  await withDatabase(config, async (database) => {
    await refuseOlderSchema(database);
    await whileSeedingAlone(database, output, async (session) => {
      const changed = await seedCategories(session);
      output.line(changed > 0 ? `categories: wrote ${changed}` : 'categories: all are there');
      await seedTowns(session, output);
    });
  });
}
