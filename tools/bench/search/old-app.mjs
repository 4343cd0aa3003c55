import { readFile } from 'node:fs/promises';

/** Makes the old application's table beside ours, once. */
export async function prepareOldApp(connection, say) {
  const [{ there }] = await connection.plain(
    `SELECT to_regclass('old_app.items') IS NOT NULL AS there`,
  );
  if (there) return;
  say('old application: making its table');
  const sql = await readFile(new URL('old-app.sql', import.meta.url), 'utf8');
  await connection.plain(`BEGIN; ${sql} COMMIT`);
  await connection.plain('VACUUM ANALYZE old_app.items');
}
