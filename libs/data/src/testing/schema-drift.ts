import type { DataSource, EntityManager } from 'typeorm';

interface SchemaColumn {
  table: string;
  column: string;
  type: string;
  length: number | null;
  nullable: boolean;
  identity: boolean;
  onDelete: string | null;
}

// Generated columns serve indexes and searches only: no entity maps them.
const schemaColumns = `
SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type, c.character_maximum_length AS length,
       c.is_nullable = 'YES' AS nullable, c.is_identity = 'YES' AS identity,
       (SELECT f.confrelid::regclass::text || ' ' || f.confdeltype::text
          FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid AND f.conkey = ARRAY[a.attnum]
         WHERE f.contype = 'f' AND f.conrelid = to_regclass(quote_ident(c.table_name)) AND a.attname = c.column_name) AS "onDelete"
  FROM information_schema.columns c
 WHERE c.table_schema = current_schema() AND c.is_generated = 'NEVER'`;

const deleteCodes: Record<string, string> = {
  CASCADE: 'c',
  'SET NULL': 'n',
  RESTRICT: 'r',
  'NO ACTION': 'a',
};

/** How the entities differ from the tables that the migrations made: one line a difference, none when they agree. */
export async function findSchemaDrift(manager: EntityManager): Promise<string[]> {
  const actual = byName(await manager.query<SchemaColumn[]>(schemaColumns));
  const expected = byName(entityColumns(manager.connection));
  const tables = new Set([...expected.values()].map(({ table }) => table));
  const missing = [...expected.keys()]
    .filter((name) => !actual.has(name))
    .map((name) => `${name} is not in the schema`);
  const extra = [...actual]
    .filter(([name, { table }]) => tables.has(table) && !expected.has(name))
    .map(([name]) => `${name} is in no entity`);
  const different = [...expected].flatMap(([name, column]) => {
    const other = actual.get(name);
    return other ? differences(name, column, other) : [];
  });
  return [...missing, ...extra, ...different].sort();
}

const compared = ['type', 'length', 'nullable', 'identity', 'onDelete'] as const;

function differences(name: string, expected: SchemaColumn, actual: SchemaColumn): string[] {
  return compared
    .filter((field) => expected[field] !== actual[field])
    .map(
      (field) =>
        `${name}: ${field} is ${expected[field]} in the entity, ${actual[field]} in the schema`,
    );
}

function byName(columns: SchemaColumn[]): Map<string, SchemaColumn> {
  return new Map(columns.map((column) => [`${column.table}.${column.column}`, column]));
}

function entityColumns(dataSource: DataSource): SchemaColumn[] {
  return dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column): SchemaColumn => {
      const key = entity.foreignKeys.find(({ columns }) => columns.includes(column));
      return {
        table: entity.tableName,
        column: column.databaseName,
        type: dataSource.driver.normalizeType(column),
        length: column.length ? Number(column.length) : null,
        nullable: column.isNullable,
        identity: column.generatedIdentity !== undefined,
        onDelete: key
          ? `${key.referencedTablePath} ${deleteCodes[key.onDelete ?? 'NO ACTION']}`
          : null,
      };
    }),
  );
}
