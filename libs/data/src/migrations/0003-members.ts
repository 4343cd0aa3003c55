import type { Migration } from './migration.js';

/** What logging in needs: sessions that tell devices apart, suspended members, and requests to delete somebody's data. */
export const members: Migration = {
  name: '0003-members',
  sql: `
ALTER TABLE users
  ADD COLUMN suspended_at timestamptz,
  ADD COLUMN suspended_reason varchar(500),
  ADD CONSTRAINT users_suspension_whole CHECK (suspended_at IS NOT NULL OR suspended_reason IS NULL);

ALTER TABLE sessions
  ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN device varchar(100) NOT NULL DEFAULT '';

-- No column leads to a person: the answer to a request must outlive what it asked to delete.
CREATE TABLE data_deletions (
  code varchar(32) PRIMARY KEY CHECK (code ~ '^[\\w-]{16,32}$'),
  provider varchar(32) NOT NULL CHECK (provider <> ''),
  nonce char(64) NOT NULL CHECK (nonce ~ '^[0-9a-f]{64}$'),
  member_found boolean NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT data_deletions_nonce UNIQUE (nonce)
);

CREATE TABLE used_states (
  id char(64) PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz NOT NULL
);
CREATE INDEX used_states_expires_at ON used_states (expires_at);
`,
};
