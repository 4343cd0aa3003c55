import { connect } from '../search/connection.mjs';

// What the release before writes; a trigger or a column that would need more fails it.
const insert = `INSERT INTO items (condition, title, description, price_cents, currency, category_id, seller_id, place_id, place_name,
    admin_code, admin_name, country_code, latitude, longitude)
  SELECT condition, title, description, price_cents, currency, category_id, seller_id, place_id, place_name, admin_code,
    admin_name, country_code, latitude, longitude
  FROM items WHERE id = $1`;

/** Connections that insert one item after the other until they are stopped. */
export async function startWriters(url, size) {
  const connections = await Promise.all(Array.from({ length: size }, () => connect(url)));
  const [{ first, last }] = await connections[0].plain(
    'SELECT min(id) AS first, max(id) AS last FROM items',
  );
  const inserts = [];
  const failures = [];
  let going = true;
  const work = connections.map(async ({ prepared }, writer) => {
    for (let turn = 0; going; turn += 1) {
      const id = first + (((turn * size + writer) * 7_919) % (last - first + 1));
      const at = performance.now();
      try {
        await prepared('bench_writer', insert, [id]);
        inserts.push({ at, ms: performance.now() - at });
      } catch (error) {
        failures.push(error.message);
      }
    }
  });
  return {
    async stop() {
      going = false;
      await Promise.all(work);
      for (const { close } of connections) await close();
      return { inserts, failures };
    },
  };
}
