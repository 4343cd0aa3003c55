/** One place outside the database. */
export interface PersonalPlace {
  /** What of a member is there. */
  holds: string;
  /** What takes it away after the account is deleted, and when. */
  leaves: string;
}

/** Places of one kind by how their names begin. */
export type PersonalPlaces = Readonly<Record<string, PersonalPlace>>;

/**
 * Every place outside the database that holds something about a member, beside `personalData`. The journey of somebody who
 * leaves compares the first three with what is really there; the rest can only be said.
 */
export const personalDataElsewhere = {
  /** Objects of the file storage. */
  storage: {
    'avatars/': { holds: 'pictures of members', leaves: 'with the account, by the outbox' },
    'photos/': { holds: 'photos of items and drafts', leaves: 'with the account, by the outbox' },
  },
  /** Cookies, without `__Host-` before them. */
  cookies: {
    session: { holds: 'who is logged in', leaves: 'with the account: the answer clears it' },
    csrf: { holds: 'a number of the browser, of nobody', leaves: 'when the browser is closed' },
    notice: { holds: 'what the next page says, such as a name', leaves: 'when that was shown' },
    login: { holds: 'a login that is under way', leaves: 'when it ends, or after minutes' },
    near: { holds: 'the town that was chosen', leaves: 'after a year, or with the browser’s data' },
  },
  /** What pages keep in the browser’s `sessionStorage`. */
  sessionStorage: {
    'unsent-': { holds: 'messages that were not sent yet', leaves: 'when sent, or with the tab' },
  },
  /** Machines of the site and of others. */
  machines: {
    'kept pages': {
      holds: 'pages for visitors, in the memory of a process',
      leaves: 'in the transaction that deletes',
    },
    Redis: {
      holds: 'hashes of addresses with a count; ids of members and conversations in passing',
      leaves: 'after a minute',
    },
    log: {
      holds: 'paths with ids, no names, words or addresses',
      leaves: 'as long as the host keeps it',
    },
    'error reports': {
      holds: 'what decision 0026 lets through: routes and ids',
      leaves: 'as long as the sink keeps them',
    },
    mail: {
      holds: 'an e-mail for a message, in the mailbox of its receiver',
      leaves: 'never: it is theirs',
    },
    backups: { holds: 'the database as it was', leaves: 'as long as the host keeps them' },
  },
} as const satisfies Readonly<Record<string, PersonalPlaces>>;
