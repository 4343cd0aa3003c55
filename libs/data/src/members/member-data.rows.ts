import type { ItemCondition, ItemState } from '../items/item.rows.js';

/** Everything that is stored about one member, for the member to take away. Times are RFC 3339 in UTC. */
export interface MemberData {
  account: {
    id: number;
    username: string;
    name: string | null;
    email: string | null;
    isAdmin: boolean;
    /** Storage key of the picture. */
    avatarKey: string | null;
    town: string | null;
    adminCode: string | null;
    adminName: string | null;
    countryCode: string | null;
    latitude: number | null;
    longitude: number | null;
    createdAt: string;
    lastSeenAt: string | null;
    suspendedAt: string | null;
    suspendedReason: string | null;
    messageMail: boolean;
  };
  logins: { provider: string; providerUserId: string; createdAt: string }[];
  sessions: { device: string; createdAt: string; lastSeenAt: string; expiresAt: string }[];
  items: MemberItemData[];
  drafts: { fields: Record<string, string>; photos: MemberPhotoData[]; modifiedAt: string }[];
  conversations: MemberConversationData[];
  /** Usernames. */
  blocked: string[];
  reports: { about: string | null; reason: string; details: string; createdAt: string }[];
  /** What admins did about the member or their items. */
  moderation: { action: string; reason: string; createdAt: string }[];
}

export interface MemberPhotoData {
  key: string;
  width: number;
  height: number;
}

export interface MemberItemData {
  id: number;
  state: ItemState;
  condition: ItemCondition;
  title: string;
  description: string | null;
  priceCents: number;
  currency: string;
  category: string;
  town: string;
  adminCode: string;
  adminName: string;
  countryCode: string;
  latitude: number;
  longitude: number;
  createdAt: string;
  modifiedAt: string;
  /** When an admin hid it, and why. */
  hiddenAt: string | null;
  hiddenReason: string | null;
  photos: MemberPhotoData[];
}

export interface MemberConversationData {
  role: 'buyer' | 'seller';
  /** Username; null once that account was deleted. */
  with: string | null;
  /** Title of the item; null once it is gone. */
  item: string | null;
  createdAt: string;
  messages: {
    from: 'me' | 'other';
    subject: string;
    body: string;
    createdAt: string;
    readAt: string | null;
  }[];
}
