export { createCategory, createItem, createPhoto, createPlace, createUser } from './factories.js';
export {
  createTestDatabase,
  itOnRealServer,
  realServer,
  type TestDatabase,
} from './test-database.js';
