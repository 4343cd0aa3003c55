export { DataModule, type DataModuleAsyncOptions } from './data.module.js';
export { DataError, type DataErrorKind, toDataError } from './database/data-error.js';
export { type DataOptions } from './database/data-options.js';
export { createDataSource } from './database/data-source.js';
export { DatabaseStatus } from './database/database-status.js';
export {
  migrate,
  type MigrateOptions,
  migrationStatus,
  type MigrationStatus,
} from './migrations/migrate.js';
export { Category } from './categories/category.entity.js';
export { type CategoryRow } from './categories/category.rows.js';
export { categoryNames, categorySlug } from './categories/category-names.js';
export { seedCategories } from './categories/seed-categories.js';
export { Conversation } from './conversations/conversation.entity.js';
export { Message } from './conversations/message.entity.js';
export { Item } from './items/item.entity.js';
export * from './items/item.rows.js';
export { Photo, type PhotoState } from './items/photo.entity.js';
export { DataDeletion } from './members/data-deletion.entity.js';
export { Identity } from './members/identity.entity.js';
export { Session } from './members/session.entity.js';
export { User } from './members/user.entity.js';
export { OutboxJob } from './outbox/outbox-job.entity.js';
export { Place } from './places/place.entity.js';
export { type PlaceRow, type Point } from './places/place.rows.js';
export {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from './embedded/embedded-database.js';
export { FolderInUseError } from './embedded/folder-lock.js';
export { CategoriesRepository } from './categories/categories.repository.js';
export { ConversationsRepository } from './conversations/conversations.repository.js';
export { MessagesRepository } from './conversations/messages.repository.js';
export { ItemsRepository } from './items/items.repository.js';
export { PhotosRepository } from './items/photos.repository.js';
export { IdentitiesRepository } from './members/identities.repository.js';
export {
  type DeviceRow,
  type SessionMemberRow,
  SessionsRepository,
} from './members/sessions.repository.js';
export { UsedStatesRepository } from './members/used-states.repository.js';
export { type NewUser, UsersRepository } from './members/users.repository.js';
export { type ClaimedJob, OutboxRepository } from './outbox/outbox.repository.js';
export { PlacesRepository } from './places/places.repository.js';
export {
  type UpsertCounts,
  upsertPlaces,
  type UpsertPlacesOptions,
} from './places/upsert-places.js';
export { InvalidCursorError } from './items/search/cursor.js';
export { refreshSearchStatistics } from './items/search/refresh-search-statistics.js';
export { searchableText } from './items/search/search-text.js';
