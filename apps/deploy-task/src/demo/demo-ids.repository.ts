import type { Session } from '../database/database.js';
import type { KnownIds } from './demo-rows.js';
import type { DemoMember } from './members.js';

const attempts = 5;
const namesAtOnce = 10_000;

/** The categories and places that are there. */
export async function knownIds(session: Session): Promise<KnownIds> {
  const categories = await session.query<{ slug: string; id: number }[]>(
    'SELECT slug, id FROM categories',
  );
  const places = await session.query<{ id: number }[]>('SELECT id FROM places');
  return {
    categories: new Map(categories.map(({ slug, id }) => [slug, id])),
    places: new Set(places.map(({ id }) => id)),
  };
}

/**
 * Takes so many ids that follow each other.
 * @returns the first
 * @throws Error when others go on taking ids in between
 */
export async function reserveIds(
  session: Session,
  table: 'users' | 'items',
  size: number,
): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [range] = await session.query<{ first: number; last: number }[]>(
      `SELECT min(id) AS first, max(id) AS last
         FROM (SELECT nextval(pg_get_serial_sequence($1, $2)) AS id FROM generate_series(1, $3::int)) AS ids`,
      [table, 'id', size],
    );
    if (range && range.last - range.first === size - 1) return range.first;
  }
  throw new Error(`Others are writing to ${table}: make the demo when nobody is`);
}

/** The wanted usernames, with a number behind those that real members have already. */
export async function freeUsernames(
  session: Session,
  members: readonly DemoMember[],
): Promise<string[]> {
  const taken = await takenUsernames(session, members);
  if (taken.size === 0) return members.map(({ username }) => username);
  const wanted = new Set(members.map(({ username }) => username));
  return members.map(({ username }) => {
    let free = username;
    for (let suffix = 2; taken.has(free) || (suffix > 2 && wanted.has(free)); suffix += 1)
      free = `${username}_${suffix}`;
    taken.add(free);
    return free;
  });
}

/** Of existing usernames those that could collide: equal to a wanted one, or one with a number behind it. */
async function takenUsernames(
  session: Session,
  members: readonly DemoMember[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  for (let from = 0; from < members.length; from += namesAtOnce) {
    const wanted = members.slice(from, from + namesAtOnce).map(({ username }) => username);
    const rows = await session.query<{ username: string }[]>(
      `SELECT lower(username) AS username FROM users
        WHERE lower(username) = ANY ($1) OR regexp_replace(lower(username), '_\\d+$', '') = ANY ($1)`,
      [wanted],
    );
    for (const { username } of rows) taken.add(username);
  }
  return taken;
}
