import type { DataSource } from 'typeorm';
import { Block } from '../conversations/block.entity.js';
import { Conversation } from '../conversations/conversation.entity.js';
import { Message } from '../conversations/message.entity.js';
import { Report } from '../conversations/report.entity.js';
import { Draft } from '../items/draft.entity.js';
import { Identity } from '../members/identity.entity.js';
import { Session } from '../members/session.entity.js';
import { ModerationEntry } from '../moderation/moderation-entry.entity.js';
import { createCategory, createItem, createPhoto, createUser } from './factories.js';

/** A text that is found again wherever it goes. */
export const canary = (table: string, column: string) => `zq-${table}-${column}`;

/** A member of whom something is stored wherever something can be. */
export async function wholeAccount(
  dataSource: DataSource,
): Promise<{ memberId: number; otherId: number }> {
  const { manager } = dataSource;
  const other = await createUser(dataSource);
  const member = await createUser(dataSource, {
    username: canary('users', 'username'),
    name: canary('users', 'name'),
    email: `${canary('users', 'email')}@mail.example`,
    avatarKey: 'avatars/7.webp',
    placeName: canary('users', 'place_name'),
    adminCode: canary('users', 'admin_code'),
    adminName: canary('users', 'admin_name'),
    suspendedAt: new Date(),
    suspendedReason: canary('users', 'suspended_reason'),
  });
  const category = await createCategory(dataSource);
  const item = await createItem(dataSource, {
    sellerId: member.id,
    categoryId: category.id,
    title: canary('items', 'title'),
    description: canary('items', 'description'),
    placeName: canary('items', 'place_name'),
    adminCode: canary('items', 'admin_code'),
    adminName: canary('items', 'admin_name'),
    state: 'removed',
    hiddenState: 'available',
    hiddenAt: new Date(),
    hiddenReason: canary('items', 'hidden_reason'),
  });
  await createPhoto(dataSource, { itemId: item.id, key: 'photos/one' });
  const { identifiers } = await manager.insert(Draft, {
    userId: member.id,
    submissionKey: '3f0c2b52-6f0e-4b7e-9f1c-0f6f7f3f8a10',
    fields: { title: canary('drafts', 'fields') },
  } as object);
  await createPhoto(dataSource, {
    itemId: null,
    position: null,
    draftId: (identifiers[0] as { id: number }).id,
    key: 'photos/two',
  });
  await manager.insert(Identity, {
    userId: member.id,
    provider: canary('identities', 'provider'),
    providerUserId: canary('identities', 'provider_user_id'),
  });
  await manager.insert(Session, {
    userId: member.id,
    idHash: 'a'.repeat(64),
    device: canary('sessions', 'device'),
    expiresAt: new Date(),
  });
  await manager.insert(Block, { blockerId: member.id, blockedId: other.id });
  const conversation = await manager.save(
    manager.create(Conversation, { itemId: item.id, buyerId: other.id, sellerId: member.id }),
  );
  await manager.insert(Message, {
    conversationId: conversation.id,
    senderId: member.id,
    receiverId: other.id,
    subject: canary('messages', 'subject'),
    body: canary('messages', 'body'),
  });
  await manager.insert(Report, {
    reporterId: member.id,
    memberId: other.id,
    conversationId: conversation.id,
    reason: 'spam',
    details: canary('reports', 'details'),
  });
  await manager.insert(ModerationEntry, {
    action: 'suspend-member',
    source: 'site',
    adminId: other.id,
    memberId: member.id,
    note: canary('moderation_log', 'note'),
  });
  return { memberId: member.id, otherId: other.id };
}
