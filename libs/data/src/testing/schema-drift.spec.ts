import { findSchemaDrift } from './schema-drift.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

/** What is found while the schema is changed; the change is undone. */
async function driftAfter(change: string): Promise<string[]> {
  const undo = new Error('undo');
  let drift: string[] = [];
  await database.dataSource
    .transaction(async (manager) => {
      await manager.query(change);
      drift = await findSchemaDrift(manager);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return drift;
}

describe('entities and schema', () => {
  it('agree', async () => {
    expect(await findSchemaDrift(database.dataSource.manager)).toEqual([]);
  });

  it.each([
    ['ALTER TABLE messages DROP COLUMN subject', 'messages.subject is not in the schema'],
    ['ALTER TABLE users ADD COLUMN shoe_size integer', 'users.shoe_size is in no entity'],
    [
      'ALTER TABLE users ALTER COLUMN username DROP NOT NULL',
      'users.username: nullable is false in the entity, true in the schema',
    ],
    [
      'ALTER TABLE photos ALTER COLUMN position TYPE integer',
      'photos.position: type is smallint in the entity, integer in the schema',
    ],
    [
      'ALTER TABLE messages ALTER COLUMN subject TYPE varchar(99)',
      'messages.subject: length is 200 in the entity, 99 in the schema',
    ],
    [
      'ALTER TABLE messages DROP CONSTRAINT messages_sender_id_fkey',
      'messages.sender_id: onDelete is users n in the entity, null in the schema',
    ],
    ['DROP TABLE sessions', 'sessions.user_id is not in the schema'],
  ])('differ after %s', async (change, difference) => {
    expect(await driftAfter(change)).toContain(difference);
  });
});
