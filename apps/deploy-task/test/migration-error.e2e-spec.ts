import { createTestDatabase, type TestDatabase } from '@tradyfit/data/testing';
import { startSentrySink } from '@tradyfit/error-reporting/testing';
import { deployTask } from './cli.js';

jest.setTimeout(60_000);

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

it('reports a failed migration by its name, and nothing that was put right', async () => {
  const sink = await startSentrySink();
  const settings = { DATABASE_URL: database.url, SENTRY_DSN: sink.dsn, NODE_ENV: 'production' };
  try {
    await database.dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await database.dataSource.query('CREATE TABLE places (somebody_elses text)');
    const failed = await deployTask(['migrate'], settings);
    expect(failed.code).toBe(1);
    expect(failed.error).toBe(
      'deploy-task: Migration 0001-foundation failed and was undone: relation "places" already exists\n',
    );
    const event = await sink.waitFor(({ message }) => message === 'migration-error');
    expect(event).toMatchObject({
      level: 'error',
      environment: 'production',
      tags: { event: 'migration-error', migration: '0001-foundation', verb: 'migrate' },
    });
    await database.dataSource.query('DROP TABLE places');
    expect((await deployTask(['migrate'], settings)).code).toBe(0);
    expect((await deployTask(['members', 'promote', 'nobody'], settings)).code).toBe(1);
    expect(sink.events()).toHaveLength(1);
  } finally {
    await sink.close();
  }
});
