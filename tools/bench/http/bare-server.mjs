// What a route costs with nothing around it: node:http, pg with prepared statements, the same queries, the same bytes.
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * Answers each known path by its queries. Run by bench with what was recorded of the site: on the channel to its parent come
 * `{ path: { queries: [{ text, values }], body } }`.
 * Where `body` is given it is sent (the site's own answer, so that the bytes are the same); otherwise the rows as JSON.
 */
let answers = {};
// The same plans as the site has.
const options = '-c jit=off -c max_parallel_workers_per_gather=0';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });
pool.on('error', () => process.exit(1));

const names = new Map();
/** One statement, one name, as anybody would who wants it quick. */
function prepared({ text, values }) {
  const name = names.get(text) ?? `q${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

const server = createServer((request, response) => {
  answer(request.url).then(
    ({ status, type, body }) => {
      const bytes = Buffer.from(body);
      response.writeHead(status, { 'content-type': type, 'content-length': bytes.byteLength });
      response.end(bytes);
    },
    (error) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});

async function answer(url) {
  const known = answers[url];
  if (!known) return { status: 404, type: 'text/plain', body: 'unknown' };
  const results = [];
  for (const query of known.queries) results.push((await pool.query(prepared(query))).rows);
  // The rows become JSON in any case: that is the work of an answer.
  const json = JSON.stringify(results.length === 1 ? results[0] : results);
  return { status: 200, type: 'application/json; charset=utf-8', body: known.body ?? json };
}

process.on('message', (given) => {
  answers = given;
  process.send('ready');
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
