/** What a row of a load holds; dates are moments. */
export type BulkValue = string | number | boolean | Date | null;

const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A row in COPY's text format: https://www.postgresql.org/docs/current/sql-copy.html. */
export function copyLine(row: readonly BulkValue[]): string {
  return `${row.map(copyField).join('\t')}\n`;
}

function copyField(value: BulkValue): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string'
    ? value.replace(special, (sign) => escapes[sign] as string)
    : String(value);
}
