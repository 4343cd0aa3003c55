import { type Database, withDatabase } from '../database/database.js';
import { refuseOlderSchema } from '../database/schema.js';
import { TaskFailure } from '../failure.js';
import { readEvalPrint } from '../shell/read-eval-print.js';
import { shellTools } from '../shell/tools.js';
import { openStorage } from '../storage.js';
import type { CommandContext } from './command.js';

export interface ShellOptions {
  /** Whether the database takes changes. */
  write: boolean;
}

/** JavaScript with everything of the site that keeps data. The database itself refuses to write unless it was asked for. */
export async function shell(
  { config, output }: CommandContext,
  { write }: ShellOptions,
): Promise<void> {
  await withDatabase(
    config,
    async (database) => {
      if (!write) await refuseUnlessReadOnly(database);
      await refuseOlderSchema(database);
      const tools = shellTools(database, openStorage(config));
      output.line(
        `shell: ${new URL(config.DATABASE_URL).host}, ${write ? 'changes are real and at once' : 'the database is read-only (--write changes that); files are not'}`,
      );
      output.line(`shell: ${Object.keys(tools).join(', ')}`);
      output.line("shell: for example await sql('SELECT count(*) FROM items'); .exit leaves");
      await readEvalPrint(write ? 'tradyfit (write)> ' : 'tradyfit> ', tools);
    },
    { readOnly: !write },
  );
}

/** The embedded database has one session for everybody and so no settings of one: it must not pass for read-only. */
async function refuseUnlessReadOnly(database: Database): Promise<void> {
  const [setting] = await database.query<{ on: boolean }[]>(
    "SELECT current_setting('default_transaction_read_only')::bool AS on",
  );
  if (!setting?.on)
    throw new TaskFailure(
      'This database cannot be kept from writing, as the embedded one cannot: start the shell with --write, with care',
    );
}
