import { inTransaction, type Session } from '../database/database.js';
import type { DemoItem } from './demo-items.js';
import type { DemoOptions, DemoSet } from './demo-set.js';
import type { DemoMember } from './members.js';
import { photoKey } from './photo-choice.js';
import type { StoredPhoto } from './photos.js';

/** The provider by which demo members are recognised; nobody can log in with it. */
const provider = 'demo';
const rowsAtOnce = 1_000;

/** What is known of a demo set that was written before. */
export interface ExistingDemo {
  items: number;
  seed: number;
  members: number;
}

/** The demo set in the database, if there is one. */
export async function findDemo(session: Session): Promise<ExistingDemo | undefined> {
  const [found] = await session.query<{ set: string; members: number }[]>(
    `SELECT split_part(provider_user_id, ':', 1) AS set, count(*)::int AS members
       FROM identities WHERE provider = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    [provider],
  );
  if (!found) return undefined;
  const [items = '', seed = ''] = found.set.split('/');
  return { items: Number(items), seed: Number(seed), members: found.members };
}

/** Writes the set in one transaction: all of it or nothing. */
export async function writeDemo(
  session: Session,
  { members, items }: DemoSet,
  options: Pick<DemoOptions, 'items' | 'seed'>,
  photos: ReadonlyMap<string, StoredPhoto>,
): Promise<void> {
  await inTransaction(session, async () => {
    const sellers = await writeMembers(session, members, options);
    await writeItems(session, items, sellers, photos);
  });
}

async function writeMembers(
  session: Session,
  members: readonly DemoMember[],
  { items, seed }: Pick<DemoOptions, 'items' | 'seed'>,
): Promise<Map<DemoMember, number>> {
  const names = await freeUsernames(session, members);
  const ids = await nextIds(session, 'users', members.length);
  const rows = members.map((member, index) => ({
    id: ids[index],
    username: names[index],
    name: member.name,
    ...placeColumns(member),
    last_seen_at: member.lastSeenAt,
    created_at: member.createdAt,
    provider_user_id: `${items}/${seed}:${index + 1}`,
  }));
  await insert(
    session,
    rows,
    `INSERT INTO users (id, username, name, place_id, place_name, admin_code, admin_name, country_code, latitude, longitude,
                        last_seen_at, created_at)
     SELECT r.id, username, r.name, places.id, place_name, r.admin_code, r.admin_name, r.country_code, r.latitude, r.longitude,
            last_seen_at, created_at
       FROM jsonb_to_recordset($1::jsonb) AS r (id bigint, username text, name text, place_id int, place_name text, admin_code text,
            admin_name text, country_code text, latitude float8, longitude float8, last_seen_at timestamptz, created_at timestamptz)
       LEFT JOIN places ON places.id = r.place_id`,
  );
  await insert(
    session,
    rows,
    `INSERT INTO identities (provider, provider_user_id, user_id, created_at)
     SELECT '${provider}', provider_user_id, id, created_at
       FROM jsonb_to_recordset($1::jsonb) AS r (id bigint, provider_user_id text, created_at timestamptz)`,
  );
  return new Map(members.map((member, index) => [member, ids[index] as number]));
}

async function writeItems(
  session: Session,
  items: readonly DemoItem[],
  sellers: ReadonlyMap<DemoMember, number>,
  photos: ReadonlyMap<string, StoredPhoto>,
): Promise<void> {
  // Oldest first, so that a higher id is a newer item, as in real life.
  const ids = await nextIds(session, 'items', items.length);
  const rows = items.map((item, index) => ({
    id: ids[index],
    state: item.state,
    condition: item.condition,
    title: item.title,
    description: item.description,
    price_cents: item.priceCents,
    currency: item.currency,
    slug: item.categorySlug,
    seller_id: sellers.get(item.seller),
    ...placeColumns(item.seller),
    created_at: item.createdAt,
    modified_at: item.modifiedAt,
  }));
  await insert(
    session,
    rows,
    `INSERT INTO items (id, state, condition, title, description, price_cents, currency, category_id, seller_id, place_id, place_name,
                        admin_code, admin_name, country_code, latitude, longitude, created_at, modified_at)
     SELECT r.id, state, condition, title, description, price_cents, currency, categories.id, seller_id, places.id, place_name,
            r.admin_code, r.admin_name, r.country_code, r.latitude, r.longitude, created_at, modified_at
       FROM jsonb_to_recordset($1::jsonb) AS r (id bigint, state text, condition text, title text, description text, price_cents bigint,
            currency text, slug text, seller_id bigint, place_id int, place_name text, admin_code text, admin_name text,
            country_code text, latitude float8, longitude float8, created_at timestamptz, modified_at timestamptz)
       JOIN categories USING (slug)
       LEFT JOIN places ON places.id = r.place_id
      ORDER BY r.id`,
  );
  await insert(
    session,
    items.flatMap((item, index) =>
      item.photos.map((photo, position) => ({
        item_id: ids[index],
        position,
        key: photoKey(photo),
        ...photos.get(photoKey(photo)),
        created_at: item.createdAt,
      })),
    ),
    `INSERT INTO photos (item_id, position, key, width, height, placeholder, state, created_at)
     SELECT item_id, position, key, width, height, placeholder, 'ready', created_at
       FROM jsonb_to_recordset($1::jsonb) AS r (item_id bigint, position int, key text, width int, height int, placeholder text,
            created_at timestamptz)`,
  );
}

async function insert(session: Session, rows: readonly object[], statement: string): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await session.query(statement, [JSON.stringify(rows.slice(from, from + rowsAtOnce))]);
}

async function nextIds(
  session: Session,
  table: 'users' | 'items',
  size: number,
): Promise<number[]> {
  const rows = await session.query<{ id: number }[]>(
    'SELECT nextval(pg_get_serial_sequence($1, $2)) AS id FROM generate_series(1, $3::int)',
    [table, 'id', size],
  );
  return rows.map(({ id }) => id).sort((one, other) => one - other);
}

/** The wanted usernames, with a number behind those that real members have already. */
async function freeUsernames(session: Session, members: readonly DemoMember[]): Promise<string[]> {
  const rows = await session.query<{ username: string }[]>(
    'SELECT lower(username) AS username FROM users',
  );
  const taken = new Set(rows.map(({ username }) => username));
  const wanted = new Set(members.map(({ username }) => username));
  return members.map(({ username }) => {
    let free = username;
    for (let suffix = 2; taken.has(free) || (suffix > 2 && wanted.has(free)); suffix += 1)
      free = `${username}_${suffix}`;
    taken.add(free);
    return free;
  });
}

function placeColumns({ town }: DemoMember) {
  return {
    place_id: town.id,
    place_name: town.name,
    admin_code: town.adminCode,
    admin_name: town.adminName,
    country_code: town.countryCode,
    latitude: town.latitude,
    longitude: town.longitude,
  };
}
