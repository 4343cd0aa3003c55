// Loaded into the site by --import: on the parent's word it notes the statements that the site sends, so that the bare server sends the same.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Client } = createRequire(join(process.cwd(), 'apps/web/package.json'))('pg');
const send = Client.prototype.query;
let recorded;

Client.prototype.query = function (...given) {
  const [query, values] = given;
  const text = typeof query === 'string' ? query : query?.text;
  if (recorded && text && /^\s*(SELECT(?! set_config)|WITH)/i.test(text))
    recorded.push({ text, values: query?.values ?? (Array.isArray(values) ? values : []) });
  return send.apply(this, given);
};

process.on('message', (word) => {
  if (word === 'record') recorded = [];
  if (word === 'stop recording') {
    process.send({ recorded });
    recorded = undefined;
  }
});
process.channel?.unref();
