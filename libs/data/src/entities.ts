import { Category } from './categories/category.entity.js';
import { Block } from './conversations/block.entity.js';
import { Conversation } from './conversations/conversation.entity.js';
import { Message } from './conversations/message.entity.js';
import { Report } from './conversations/report.entity.js';
import { Draft } from './items/draft.entity.js';
import { Item } from './items/item.entity.js';
import { Photo } from './items/photo.entity.js';
import { DataDeletion } from './members/data-deletion.entity.js';
import { Identity } from './members/identity.entity.js';
import { Session } from './members/session.entity.js';
import { UsedState } from './members/used-state.entity.js';
import { User } from './members/user.entity.js';
import { ModerationEntry } from './moderation/moderation-entry.entity.js';
import { OutboxJob } from './outbox/outbox-job.entity.js';
import { Place } from './places/place.entity.js';

export const entities = [
  Block,
  Category,
  Conversation,
  Draft,
  DataDeletion,
  Identity,
  Item,
  Message,
  ModerationEntry,
  OutboxJob,
  Photo,
  Place,
  Report,
  Session,
  UsedState,
  User,
] as const;
