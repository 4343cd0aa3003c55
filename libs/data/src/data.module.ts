import {
  type DynamicModule,
  type FactoryProvider,
  Global,
  Module,
  type ModuleMetadata,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type DataOptions } from './database/data-options.js';
import { dataSourceOptions } from './database/data-source.js';
import { CategoriesRepository } from './categories/categories.repository.js';
import { PageChangesRepository } from './changes/page-changes.repository.js';
import { ConversationsRepository } from './conversations/conversations.repository.js';
import { BlocksRepository } from './conversations/blocks.repository.js';
import { LiveConversationsRepository } from './conversations/live-conversations.repository.js';
import { MessageMailsRepository } from './conversations/message-mails.repository.js';
import { MessagesRepository } from './conversations/messages.repository.js';
import { OutgoingMessagesRepository } from './conversations/outgoing-messages.repository.js';
import { ReportsRepository } from './conversations/reports.repository.js';
import { DatabaseStatus } from './database/database-status.js';
import { FacetsRepository } from './items/facets/facets.repository.js';
import { ItemsRepository } from './items/items.repository.js';
import { DraftsRepository } from './items/drafts.repository.js';
import { PhotosRepository } from './items/photos.repository.js';
import { SellerItemsRepository } from './items/seller-items.repository.js';
import { AccountsRepository } from './members/accounts.repository.js';
import { MemberDataRepository } from './members/member-data.repository.js';
import { ProfilesRepository } from './members/profiles.repository.js';
import { DataDeletionsRepository } from './members/data-deletions.repository.js';
import { IdentitiesRepository } from './members/identities.repository.js';
import { SessionsRepository } from './members/sessions.repository.js';
import { SignUpsRepository } from './members/sign-ups.repository.js';
import { UsedStatesRepository } from './members/used-states.repository.js';
import { UsersRepository } from './members/users.repository.js';
import { AdminListsRepository } from './moderation/admin-lists.repository.js';
import { AdminsRepository } from './moderation/admins.repository.js';
import { ModerationRepository } from './moderation/moderation.repository.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { PlacesRepository } from './places/places.repository.js';
import { VocabularyRepository } from './vocabulary/vocabulary.repository.js';

export interface DataModuleAsyncOptions extends Pick<ModuleMetadata, 'imports'> {
  inject?: FactoryProvider['inject'];
  // The arguments are whatever `inject` names.
  useFactory: (...dependencies: never[]) => DataOptions | Promise<DataOptions>;
}

const repositories = [
  AccountsRepository,
  AdminListsRepository,
  AdminsRepository,
  BlocksRepository,
  CategoriesRepository,
  ConversationsRepository,
  DataDeletionsRepository,
  DatabaseStatus,
  DraftsRepository,
  FacetsRepository,
  IdentitiesRepository,
  ItemsRepository,
  LiveConversationsRepository,
  MemberDataRepository,
  MessageMailsRepository,
  MessagesRepository,
  ModerationRepository,
  OutboxRepository,
  OutgoingMessagesRepository,
  PageChangesRepository,
  PhotosRepository,
  PlacesRepository,
  ProfilesRepository,
  ReportsRepository,
  SellerItemsRepository,
  SessionsRepository,
  SignUpsRepository,
  UsedStatesRepository,
  UsersRepository,
  VocabularyRepository,
];

/** The database for a Nest app: the DataSource and every repository, everywhere in the app. */
@Global()
@Module({})
export class DataModule {
  static forRootAsync({ imports, inject, useFactory }: DataModuleAsyncOptions): DynamicModule {
    return {
      module: DataModule,
      imports: [
        TypeOrmModule.forRootAsync({
          ...(imports && { imports }),
          ...(inject && { inject }),
          useFactory: async (...dependencies: unknown[]) => ({
            ...dataSourceOptions(await useFactory(...(dependencies as never[]))),
            // Whoever starts the app restarts it; a loop in here would only delay the clear error.
            toRetry: () => false,
          }),
        }),
      ],
      providers: repositories,
      exports: repositories,
    };
  }
}
