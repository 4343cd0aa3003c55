import type { DataSource } from 'typeorm';

/** What is in a table: how many rows, and a digest of each column that is stored, not generated. */
export interface TableContents {
  rows: number;
  columns: Record<string, string>;
}

/** Every table of ours with what is in it. */
export async function readContents(dataSource: DataSource): Promise<Record<string, TableContents>> {
  const columns = await dataSource.query<{ table: string; column: string }[]>(
    `SELECT c.table_name AS "table", c.column_name AS "column"
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        AND c.table_name NOT IN ('schema_migrations', 'spatial_ref_sys')
      ORDER BY 1, 2`,
  );
  const contents: Record<string, TableContents> = {};
  for (const table of new Set(columns.map((one) => one.table))) {
    const names = columns.filter((one) => one.table === table).map(({ column }) => column);
    const digests = names.map(
      (name) => `md5(string_agg(${name}::text, ',' ORDER BY ${name}::text)) AS "${name}"`,
    );
    const [{ rows, ...digest } = { rows: 0 }] = await dataSource.query<{ rows: number }[]>(
      `SELECT count(*)::int AS rows, ${digests.join(', ')} FROM ${table}`,
    );
    contents[table] = { rows, columns: digest as Record<string, string> };
  }
  return contents;
}

/** What makes up the schema, one line a column, index, constraint, function and trigger: the same lines, the same schema. */
export async function readSchema(dataSource: DataSource): Promise<string[]> {
  const lines = await dataSource.query<{ line: string }[]>(
    `SELECT concat_ws(' ', table_name, column_name, data_type, character_maximum_length, is_nullable, column_default,
                      is_identity, generation_expression) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'spatial_ref_sys'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     ORDER BY 1`,
  );
  return lines.map(({ line }) => line);
}
