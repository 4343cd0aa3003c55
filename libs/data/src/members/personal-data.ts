import type { PersonalTable } from './personal-table.js';

/**
 * Every place in the database that holds something about a member, and what becomes of it: what `AccountsRepository.delete` and
 * `MemberDataRepository` keep. A spec compares it with the schema, so that no new column is forgotten.
 */
export const personalData: Readonly<Record<string, PersonalTable>> = {
  users: {
    personal: [
      'id',
      'username',
      'name',
      'email',
      'is_admin',
      'avatar_key',
      'place_id',
      'place_name',
      'admin_code',
      'admin_name',
      'country_code',
      'latitude',
      'longitude',
      'last_seen_at',
      'created_at',
      'suspended_at',
      'suspended_reason',
      'message_mail',
    ],
    other: [],
    onDeletion: 'deleted',
  },
  identities: {
    personal: ['provider', 'provider_user_id', 'user_id', 'created_at'],
    other: ['id'],
    onDeletion: 'deleted',
  },
  sessions: {
    personal: ['user_id', 'device', 'created_at', 'last_seen_at', 'expires_at'],
    other: ['id_hash'],
    onDeletion: 'deleted',
  },
  items: {
    personal: [
      'state',
      'condition',
      'title',
      'description',
      'price_cents',
      'currency',
      'category_id',
      'seller_id',
      'place_id',
      'place_name',
      'admin_code',
      'admin_name',
      'country_code',
      'latitude',
      'longitude',
      'created_at',
      'modified_at',
      'search_vector',
      'search_position',
      'hidden_at',
      'hidden_reason',
      'hidden_state',
    ],
    other: ['id', 'submission_key'],
    onDeletion: 'deleted',
  },
  drafts: {
    personal: ['user_id', 'item_id', 'fields', 'photo_ids', 'created_at', 'modified_at'],
    other: ['id', 'submission_key'],
    onDeletion: 'deleted',
  },
  photos: {
    personal: [
      'item_id',
      'draft_id',
      'position',
      'key',
      'width',
      'height',
      'placeholder',
      'state',
      'created_at',
    ],
    other: ['id'],
    onDeletion: 'deleted',
  },
  blocks: {
    personal: ['blocker_id', 'blocked_id', 'created_at'],
    other: [],
    onDeletion: 'deleted',
  },
  conversations: {
    personal: ['item_id', 'buyer_id', 'seller_id', 'created_at'],
    other: ['id', 'last_message_id'],
    onDeletion: 'kept-nameless',
  },
  messages: {
    personal: [
      'conversation_id',
      'sender_id',
      'receiver_id',
      'subject',
      'body',
      'read_at',
      'mailed_at',
      'created_at',
    ],
    other: ['id', 'send_key'],
    onDeletion: 'kept-nameless',
  },
  // Reports about the member go; what the member reported about others stays for the admins.
  reports: {
    personal: [
      'reporter_id',
      'member_id',
      'conversation_id',
      'item_id',
      'reason',
      'details',
      'created_at',
      'resolved_at',
    ],
    other: ['id'],
    onDeletion: 'kept-nameless',
  },
  // What admins did about the member goes; what the member did as an admin stays without the name.
  moderation_log: {
    personal: ['action', 'admin_id', 'member_id', 'item_id', 'note', 'created_at'],
    other: ['id', 'source', 'report_id'],
    onDeletion: 'deleted',
  },
  // Jobs carry ids and storage keys, no texts and no addresses.
  outbox: {
    personal: [],
    other: [
      'id',
      'kind',
      'payload',
      'run_at',
      'attempts',
      'locked_at',
      'done_at',
      'last_error',
      'created_at',
    ],
    onDeletion: 'none',
  },
  // That somebody was deleted, not who.
  data_deletions: {
    personal: [],
    other: ['code', 'provider', 'nonce', 'member_found', 'requested_at'],
    onDeletion: 'none',
  },
  // Numbers of items and categories, for minutes.
  page_changes: { personal: [], other: ['xid', 'tags'], onDeletion: 'none' },
  used_states: { personal: [], other: ['id', 'expires_at'], onDeletion: 'none' },
  categories: { personal: [], other: ['id', 'name', 'slug', 'position'], onDeletion: 'none' },
  places: {
    personal: [],
    other: [
      'id',
      'name',
      'country_code',
      'admin_code',
      'admin_name',
      'latitude',
      'longitude',
      'population',
      'name_key',
    ],
    onDeletion: 'none',
  },
  // Single words of listed items, of nobody in particular. They go with the last item that holds them, within an hour.
  vocabulary: {
    personal: [],
    other: ['term', 'spelling', 'titles', 'items', 'stem', 'sound'],
    onDeletion: 'none',
  },
  // Town centres and corners of the grid where items are or were: whose, nobody can tell.
  item_points: { personal: [], other: ['latitude', 'longitude', 'position'], onDeletion: 'none' },
  search_words: {
    personal: [],
    other: ['word', 'share', 'title_share', 'pages_read'],
    onDeletion: 'none',
  },
  // Words that at least 1,500 items have together.
  search_word_pairs: { personal: [], other: ['first', 'second', 'share'], onDeletion: 'none' },
  vocabulary_refresh: { personal: [], other: ['only_row', 'refreshed_at'], onDeletion: 'none' },
  schema_migrations: { personal: [], other: ['name', 'applied_at'], onDeletion: 'none' },
};
