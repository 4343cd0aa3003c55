import { type Session, withDatabase, withSession } from '../database/database.js';
import { ensureExtensions } from '../database/extensions.js';
import { reportSchema, schemaLines } from '../database/schema-report.js';
import { TaskFailure } from '../failure.js';
import type { CommandContext, ReportOptions } from './command.js';

const leastPostgres = 15;

/** Checks that the database can take the schema, and tells what is pending, without changing it. Each failure says what to do. */
export async function preflight(
  { config, output }: CommandContext,
  { json }: ReportOptions,
): Promise<void> {
  const found = await withDatabase(config, async (database) => ({
    ...(await withSession(database, async (session) => ({
      postgres: await checkServer(session),
      postgis: await ensureExtensions(session),
    }))),
    ...(await reportSchema(database)),
  }));
  if (json) return output.line(JSON.stringify(found));
  output.line(`preflight: PostgreSQL ${found.postgres}, PostGIS ${found.postgis}: ready`);
  for (const line of schemaLines(found)) output.line(`preflight: ${line}`);
}

interface ServerRow {
  version: string;
  number: number;
  encoding: string;
  read_only: boolean;
  db: string;
  role: string;
  schema: string | null;
  may_create: boolean | null;
}

async function checkServer(session: Session): Promise<string> {
  const [server] = await session.query<ServerRow[]>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
            current_setting('server_encoding') AS encoding,
            pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS read_only,
            current_database() AS db, current_user AS role, current_schema() AS schema,
            has_schema_privilege(current_schema(), 'CREATE') AS may_create`,
  );
  if (!server) throw new TaskFailure('The database gave no answer about itself: try again');
  if (server.number < leastPostgres * 10_000)
    throw new TaskFailure(
      `PostgreSQL ${server.version} is too old: upgrade the server to ${leastPostgres} or newer`,
    );
  if (server.read_only)
    throw new TaskFailure(
      'The database is read-only (a standby?): let DATABASE_URL name the primary server',
    );
  if (server.encoding !== 'UTF8')
    throw new TaskFailure(
      `The database ${server.db} is encoded in ${server.encoding}: create one with ENCODING 'UTF8'`,
    );
  if (!server.schema || !server.may_create)
    throw new TaskFailure(
      `The role ${server.role} may not create tables in ${server.db}: run GRANT CREATE ON SCHEMA ${server.schema ?? 'public'} TO ${server.role}`,
    );
  return server.version.split(' ')[0] ?? server.version;
}
