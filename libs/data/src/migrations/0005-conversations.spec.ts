import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import { conversations } from './0005-conversations.js';
import { migrations } from './index.js';
import { migrate } from './migrate.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

it('finds receivers and last messages of what was written before', async () => {
  const { dataSource } = database;
  await dataSource.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const before = migrations.slice(0, migrations.indexOf(conversations));
  await migrate(dataSource, { migrations: before });
  await dataSource.query(`
    INSERT INTO users (id, username) VALUES (1, 'seller'), (2, 'buyer');
    INSERT INTO conversations (id, buyer_id, seller_id) VALUES (10, 2, 1), (11, NULL, 1), (12, 2, 1);
    INSERT INTO messages (id, conversation_id, sender_id, subject, body) VALUES
      (100, 10, 2, 'Bike', 'Hi'), (101, 11, NULL, 'Skis', 'By nobody'), (102, 10, 1, 'Bike', 'Yes'), (103, 11, 1, 'Skis', 'Hello?');`);
  await migrate(dataSource, { migrations: [...before, conversations] });
  expect(
    await dataSource.query('SELECT id, receiver_id AS "receiverId" FROM messages ORDER BY id'),
  ).toEqual([
    { id: 100, receiverId: 1 },
    { id: 101, receiverId: null },
    { id: 102, receiverId: 2 },
    { id: 103, receiverId: null },
  ]);
  expect(
    await dataSource.query('SELECT id, last_message_id AS "lastId" FROM conversations ORDER BY id'),
  ).toEqual([
    { id: 10, lastId: 102 },
    { id: 11, lastId: 103 },
    { id: 12, lastId: null },
  ]);
}, 60_000);
