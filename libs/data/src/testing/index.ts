export { createCategory, createItem, createPhoto, createPlace, createUser } from './factories.js';
export { createConversation, createReply, outgoing } from './talk.js';
export {
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from './test-database.js';
