import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { type BulkValue, copyLine } from './copy-text.js';

/** A table and those of its columns that are written, with their types, in the order of a row's values. */
export interface BulkTable {
  name: string;
  columns: Readonly<Record<string, string>>;
}

/** Text goes to the server in pieces of about this many characters. */
const pieceLength = 64 * 1_024;
const rowsOfAnInsert = 1_000;

/**
 * Writes many rows on the runner's connection, inside its transaction if it has one: by COPY, which streams them, so that
 * memory does not grow with their number. Where the url says `prepared_statements=off` (the embedded database cannot
 * COPY) it is INSERTs of a thousand rows.
 * @param table trusted names, never anything typed
 * @returns how many rows were written
 */
export async function writeRows(
  runner: QueryRunner,
  table: BulkTable,
  rows: Iterable<readonly BulkValue[]>,
): Promise<number> {
  const { preparedStatements } = runner.connection.options.extra as { preparedStatements: boolean };
  return preparedStatements ? copyRows(runner, table, rows) : insertRows(runner, table, rows);
}

async function copyRows(
  runner: QueryRunner,
  { name, columns }: BulkTable,
  rows: Iterable<readonly BulkValue[]>,
): Promise<number> {
  const client = (await runner.connect()) as Client;
  let written = 0;
  function* pieces(): Generator<string> {
    let piece = '';
    for (const row of rows) {
      piece += copyLine(row);
      written += 1;
      if (piece.length >= pieceLength) {
        yield piece;
        piece = '';
      }
    }
    if (piece) yield piece;
  }
  const target = client.query(
    copyFrom(`COPY ${name} (${Object.keys(columns).join(', ')}) FROM STDIN`),
  );
  await pipeline(Readable.from(pieces()), target);
  return written;
}

async function insertRows(
  runner: QueryRunner,
  { name, columns }: BulkTable,
  rows: Iterable<readonly BulkValue[]>,
): Promise<number> {
  const names = Object.keys(columns);
  const typed = names.map((column) => `${column} ${columns[column]}`).join(', ');
  const statement = `INSERT INTO ${name} (${names.join(', ')})
    SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (${typed})`;
  let written = 0;
  let batch: object[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await runner.query(statement, [JSON.stringify(batch)]);
    written += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push(Object.fromEntries(names.map((column, index) => [column, row[index]])));
    if (batch.length >= rowsOfAnInsert) await flush();
  }
  await flush();
  return written;
}
