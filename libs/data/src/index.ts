export { DataModule, type DataModuleAsyncOptions } from './data.module.js';
export { DataError, type DataErrorKind, toDataError } from './database/data-error.js';
export { type DataOptions } from './database/data-options.js';
export { createDataSource } from './database/data-source.js';
export { type SslMode } from './database/tls.js';
export { DatabaseStatus } from './database/database-status.js';
export { type BulkValue } from './bulk/copy-text.js';
export { setIndexesAside } from './bulk/set-indexes-aside.js';
export { type BulkTable, writeRows } from './bulk/write-rows.js';
export { MigrationError } from './migrations/apply-migration.js';
export { migrate, type MigrateOptions } from './migrations/migrate.js';
export {
  migrationStatus,
  type MigrationStatus,
  type PendingMigration,
  pendingMigrations,
} from './migrations/migration-status.js';
export { Category } from './categories/category.entity.js';
export { type CategoryRow } from './categories/category.rows.js';
export { categoryNames, categorySlug } from './categories/category-names.js';
export { seedCategories } from './categories/seed-categories.js';
export { Block } from './conversations/block.entity.js';
export { Conversation } from './conversations/conversation.entity.js';
export * from './conversations/conversation.rows.js';
export { Message } from './conversations/message.entity.js';
export { type MessageQuotas, type QuotaName } from './conversations/message-quotas.js';
export { Report } from './conversations/report.entity.js';
export { Draft } from './items/draft.entity.js';
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
export { BlocksRepository } from './conversations/blocks.repository.js';
export {
  type InboxProgress,
  LiveConversationsRepository,
  type OpenThread,
  type ThreadProgress,
} from './conversations/live-conversations.repository.js';
export {
  type MessageMail,
  MessageMailsRepository,
} from './conversations/message-mails.repository.js';
export { MessagesRepository } from './conversations/messages.repository.js';
export {
  type OutgoingMessage,
  OutgoingMessagesRepository,
  type Refusal,
  type SendOutcome,
  type SentMessage,
} from './conversations/outgoing-messages.repository.js';
export { type NewReport, ReportsRepository } from './conversations/reports.repository.js';
export { type ItemFilters } from './items/search/criteria.js';
export { FacetsRepository } from './items/facets/facets.repository.js';
export { type ItemFacets } from './items/facets/facets.js';
export { ItemsRepository } from './items/items.repository.js';
export { PhotosRepository } from './items/photos.repository.js';
export { deleteObjectJob } from './items/discard-photos.js';
export { type DraftContent, type DraftForm, DraftsRepository } from './items/drafts.repository.js';
export { SellerItemsRepository } from './items/seller-items.repository.js';
export { AccountsRepository } from './members/accounts.repository.js';
export { type PageChanges, PageChangesRepository } from './changes/page-changes.repository.js';
export { MemberDataRepository } from './members/member-data.repository.js';
export type {
  MemberConversationData,
  MemberData,
  MemberItemData,
  MemberPhotoData,
} from './members/member-data.rows.js';
export { personalData } from './members/personal-data.js';
export type { OnDeletion, PersonalTable } from './members/personal-table.js';
export {
  personalDataElsewhere,
  type PersonalPlace,
  type PersonalPlaces,
} from './members/personal-data-elsewhere.js';
export {
  geocodeMemberJob,
  type MemberTown,
  type ProfileChanges,
  type ProfileRow,
  ProfilesRepository,
} from './members/profiles.repository.js';
export { IdentitiesRepository } from './members/identities.repository.js';
export {
  type DeviceRow,
  type SessionMemberRow,
  SessionsRepository,
} from './members/sessions.repository.js';
export { DataDeletionsRepository } from './members/data-deletions.repository.js';
export { type SignUp, SignUpsRepository } from './members/sign-ups.repository.js';
export { UsedStatesRepository } from './members/used-states.repository.js';
export { type NewUser, UsersRepository } from './members/users.repository.js';
export { AdminListsRepository } from './moderation/admin-lists.repository.js';
export { AdminsRepository, type OperatorOutcome } from './moderation/admins.repository.js';
export { ModerationEntry } from './moderation/moderation-entry.entity.js';
export { ModerationRepository } from './moderation/moderation.repository.js';
export * from './moderation/moderation.rows.js';
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
export type { Correction } from './vocabulary/corrections.js';
export { refreshVocabulary } from './vocabulary/refresh-vocabulary.js';
export { bestCorrection, type FindingCorrection } from './vocabulary/best-correction.js';
export { VocabularyRepository } from './vocabulary/vocabulary.repository.js';
