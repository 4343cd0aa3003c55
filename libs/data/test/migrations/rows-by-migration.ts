const hash = (digit: string) => digit.repeat(64);

/**
 * Rows for what each migration brings, written with the schema as that migration left it: every table has one before the next
 * migration runs. Rows of an earlier release stay as they were written then, so nothing here is edited when a column is added later.
 */
export const rowsByMigration: Readonly<Record<string, string>> = {
  '0001-foundation': `
INSERT INTO places (id, name, country_code, admin_code, admin_name, latitude, longitude, population)
  VALUES (3117735, 'Madrid', 'ES', '29', 'Madrid', 40.4165, -3.70256, 3255944), (1, 'Málaga', 'ES', '', '', 36.72, -4.42, 0);
INSERT INTO users (id, username, email, is_admin, avatar_key, place_id, place_name, country_code, latitude, longitude, last_seen_at)
  VALUES (1, 'Seller', 'seller@example.org', true, 'avatars/1/a.webp', 3117735, 'Madrid', 'ES', 40.4165, -3.70256, now()),
         (2, 'buyer', NULL, false, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO identities (provider, provider_user_id, user_id) VALUES ('facebook', '1', 1), ('facebook', '2', 2);
INSERT INTO sessions (id_hash, user_id, expires_at) VALUES ('${hash('a')}', 1, now() + interval '1 day');
INSERT INTO categories (id, name, slug, position) VALUES (1, 'cycling', 'cycling', 1);
INSERT INTO items (id, state, condition, title, description, price_cents, currency, category_id, seller_id, place_id, place_name, country_code, latitude, longitude)
  VALUES (1, 'available', 'good', 'Road bike', '29" wheel, serviced', 45000, 'EUR', 1, 1, 3117735, 'Madrid', 'ES', 40.4165, -3.70256),
         (2, 'sold', 'new', 'Casco de bici', NULL, 0, 'EUR', 1, 1, NULL, 'Málaga', 'ES', 36.72, -4.42),
         (3, 'removed', 'fair', 'Skates', NULL, 999999999999, 'USD', 1, 2, NULL, 'North Pole', 'NO', 90, 180);
INSERT INTO photos (item_id, position, key, width, height, placeholder, state)
  VALUES (1, 0, 'photos/1', 8, 6, '${'0'.repeat(24)}', 'ready'), (1, 1, 'photos/2', 8, 6, '${'f'.repeat(24)}', 'pending');
INSERT INTO conversations (id, item_id, buyer_id, seller_id) VALUES (1, 1, 2, 1), (2, NULL, NULL, 1), (3, 2, 2, 1);
INSERT INTO messages (conversation_id, sender_id, subject, body, read_at)
  VALUES (1, 2, 'Road bike', 'Is it there?', now()), (1, 1, 'Road bike', 'Yes', NULL), (2, NULL, 'Skis', 'By nobody', NULL);
INSERT INTO outbox (kind, payload, done_at) VALUES ('delete-object', '{"key": "photos/0"}', NULL), ('delete-object', '{}', now());`,

  '0003-members': `
UPDATE users SET suspended_at = now(), suspended_reason = 'Spam' WHERE id = 2;
INSERT INTO sessions (id_hash, user_id, expires_at, device) VALUES ('${hash('b')}', 2, now(), 'Firefox');
INSERT INTO data_deletions (code, provider, nonce, member_found) VALUES ('0123456789abcdef', 'facebook', '${hash('c')}', true);
INSERT INTO used_states (id, expires_at) VALUES ('${hash('d')}', now());`,

  '0004-listing': `
INSERT INTO drafts (id, user_id, submission_key, fields) VALUES (1, 1, gen_random_uuid(), '{"title": "Ski"}');
INSERT INTO photos (draft_id, key, width, height, placeholder) VALUES (1, 'photos/3', 8, 6, '${'a'.repeat(24)}');
UPDATE items SET submission_key = gen_random_uuid() WHERE id = 1;`,

  '0005-conversations': `
INSERT INTO messages (conversation_id, sender_id, receiver_id, send_key, subject, body) VALUES (3, 2, 1, 'key-1', 'Casco', 'Hola');
UPDATE conversations SET last_message_id = (SELECT max(id) FROM messages) WHERE id = 3;
INSERT INTO blocks (blocker_id, blocked_id) VALUES (1, 2);
INSERT INTO reports (reporter_id, member_id, conversation_id, item_id, reason) VALUES (1, 2, 1, 1, 'spam');`,

  '0006-moderation': `
UPDATE items SET state = 'removed', hidden_at = now(), hidden_reason = 'Stolen', hidden_state = 'sold' WHERE id = 2;
INSERT INTO moderation_log (action, source, admin_id, member_id, item_id, note) VALUES ('hide-item', 'site', 1, 1, 2, 'Stolen');`,

  '0007-search-at-scale': `
INSERT INTO search_words (word, share, title_share) VALUES ('bike', 0.02, 0.01), ('#c1', 1, 0);
UPDATE items SET latitude = latitude;`,

  '0008-vocabulary': `
INSERT INTO vocabulary (term, spelling, titles, items) VALUES ('malaga', 'málaga', 1, 1), ('road bike', 'road bike', 2, 3);`,

  '0009-page-changes': `
UPDATE items SET title = 'Skates, blue' WHERE id = 3;`,

  '0026-word-pairs': `
INSERT INTO search_word_pairs (first, second, share) VALUES ('bike', 'road', 0.01);`,
};
