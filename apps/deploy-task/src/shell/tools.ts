import * as data from '@tradyfit/data';
import type { FileStorage } from '@tradyfit/storage';
import type { Database } from '../database/database.js';

/** What can be called in the shell, by the name that it has there. */
export type ShellTools = Record<string, unknown>;

/**
 * Every repository of the site by the name of what it keeps (`ItemsRepository` is `items`), the storage, and a way to send SQL.
 */
export function shellTools(database: Database, storage: FileStorage): ShellTools {
  const repositories = Object.entries(data)
    .filter(([name]) => name.endsWith('Repository'))
    .map(([name, Repository]): [string, unknown] => [
      shellName(name),
      new (Repository as new (database: Database) => unknown)(database),
    ]);
  return {
    ...Object.fromEntries(repositories.sort(([one], [other]) => (one < other ? -1 : 1))),
    storage,
    sql: (text: string, ...values: unknown[]) => rowsOf(database, text, values),
  };
}

/** `SellerItemsRepository` → `sellerItems`. */
export function shellName(className: string): string {
  const name = className.replace(/Repository$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `await sql('SELECT … WHERE id = $1', 7)` gives rows, and so does RETURNING. */
async function rowsOf(database: Database, text: string, values: unknown[]): Promise<unknown[]> {
  const runner = database.createQueryRunner();
  try {
    return (await runner.query(text, values, true)).records;
  } finally {
    await runner.release();
  }
}
