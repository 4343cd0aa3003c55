import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, configTable, readConfig } from './config.js';

const secret = 'thirty-two characters are the least';
const least = { DATABASE_URL: 'postgres://tradyfit:secret-word@db.example/tradyfit' };

function problems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

it('needs nothing but the database', () => {
  expect(readConfig(least)).toMatchObject({
    ...least,
    NODE_ENV: 'development',
    PORT: 3000,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    TRUSTED_PROXY_HOPS: 0,
    DATABASE_POOL_SIZE: 10,
    WEB_CONCURRENCY: 1,
    FILES_DIR: '.data/files',
    S3_FORCE_PATH_STYLE: false,
  });
});

it('takes the name that Heroku gives an application for its address, unless it is told another', () => {
  const given = { ...least, HEROKU_APP_DEFAULT_DOMAIN_NAME: 'tradyfit-1a2b.herokuapp.com' };
  expect(readConfig(given).PUBLIC_URL).toBe('https://tradyfit-1a2b.herokuapp.com');
  const PUBLIC_URL = 'https://tradyfit.example';
  expect(readConfig({ ...given, PUBLIC_URL }).PUBLIC_URL).toBe(PUBLIC_URL);
});

it('has a row for each setting in the handbook of operators', () => {
  const handbook = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8');
  for (const { name } of configTable())
    expect(handbook.replace(/ +/g, ' ')).toMatch(
      new RegExp(`^\\| \`${name}\` \\| (site|both) \\|`, 'm'),
    );
  const rows = handbook.matchAll(/^\| `([A-Z\d_]+)` +\| (?:site|both) /gm);
  const known = configTable().map(({ name }) => name);
  expect([...rows].map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual(
    [],
  );
});

it('has every setting that app.json gives, and takes the values that stand there', () => {
  const app = JSON.parse(readFileSync(join(__dirname, '../../../app.json'), 'utf8'));
  const env: Record<string, { value?: string; generator?: string }> = app.env;
  const own = configTable().map(({ name }) => name);
  // The bucket's credentials are read by the AWS SDK itself.
  const known = [...own, 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
  const given = [...Object.keys(env), ...Object.keys(app.environments.review.env)];
  expect(given.filter((name) => !known.includes(name))).toEqual([]);
  const values = Object.entries(env).flatMap(([name, { value, generator }]) =>
    value ? [[name, value]] : generator === 'secret' ? [[name, secret]] : [],
  );
  const set = { ...least, PUBLIC_URL: 'https://tradyfit.example', ...Object.fromEntries(values) };
  expect(problems(set)).toEqual([]);
});

it('says how to get a database', () => {
  expect(problems({})).toEqual([
    'DATABASE_URL is not set: name a PostgreSQL with PostGIS, or run `npm start`, which brings its own',
  ]);
  expect(problems({ DATABASE_URL: '  ' })).toHaveLength(1);
});

it.each(['0', '-1', 'many', '', '1e3'])(
  'refuses a pool of “%s”, told without the password',
  (size) => {
    const [problem] = problems({ DATABASE_URL: `${least.DATABASE_URL}?pool_size=${size}` });
    expect(problem).toMatch(/^DATABASE_URL has a pool_size/);
    expect(problem).not.toContain('secret-word');
  },
);

it.each([
  [{ PAGE_CACHE_MB: '0', SHARED_CACHE_SECONDS: '5' }, /^SHARED_CACHE_SECONDS needs PAGE_CACHE_MB/],
])('refuses %j, which do not go together', (set, message) => {
  expect(problems({ ...least, ...set })).toEqual([expect.stringMatching(message)]);
});

it('starts no process without a connection, unless the URL says how many each has', () => {
  const wanted = { ...least, WEB_CONCURRENCY: '28', DATABASE_POOL_SIZE: '8' };
  expect(readConfig(wanted).WEB_CONCURRENCY).toBe(8);
  const DATABASE_URL = `${least.DATABASE_URL}?pool_size=1`;
  expect(readConfig({ ...wanted, DATABASE_URL }).WEB_CONCURRENCY).toBe(28);
});

it.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3e3'],
  ['DATABASE_POOL_SIZE', '0'],
  ['DATABASE_SSL', 'prefer'],
  ['DATABASE_CA', '/etc/ssl/ca.pem'],
  ['WEB_CONCURRENCY', '0'],
  ['WEB_CONCURRENCY', 'all'],
  ['REDIS_URL', 'localhost:6379'],
  ['REDIS_SSL', 'disable'],
  ['TRUSTED_PROXY_HOPS', 'true'],
  ['PUBLIC_URL', 'tradyfit.example'],
  ['PUBLIC_URL', 'https://tradyfit.example/shop'],
  ['PUBLIC_URL', 'ftp://tradyfit.example'],
  ['LOG_LEVEL', 'loud'],
  ['NODE_ENV', 'staging'],
  ['SENTRY_DSN', 'key'],
  ['S3_FORCE_PATH_STYLE', 'yes'],
  ['S3_ENDPOINT', 'minio:9000'],
  ['SESSION_SECRET', 'too short'],
  ['FACEBOOK_APP_ID', '4242'],
  ['FACEBOOK_API_VERSION', 'latest'],
  ['FACEBOOK_GRAPH_URL', 'graph.facebook.com'],
  ['RATE_LIMIT_ALLOW_LIST', '192.0.2.1, example.com'],
  ['RATE_LIMIT_ALLOW_LIST', '192.0.2.0/33'],
  ['RATE_LIMIT_ALLOW_LIST', '2001:db8::/129'],
])('%s=%s: one line that names it', (name, value) => {
  const lines = problems({ ...least, [name]: value });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${name} .{10,}`));
  expect(lines[0]).not.toContain('\n');
});

it('names everything that is wrong at once, and no secret', () => {
  const lines = problems({
    NODE_ENV: 'production',
    PORT: 'x',
    DATABASE_URL: 'mysql://u:secret-word@h/d',
  });
  expect(lines.map((line) => line.split(' ')[0])).toEqual(
    expect.arrayContaining(['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET']),
  );
  expect(lines.join()).not.toContain('secret-word');
});

it('listens on every address in production, and needs the public one', () => {
  const production = { ...least, NODE_ENV: 'production', SESSION_SECRET: secret };
  expect(problems(production)).toEqual([expect.stringContaining('PUBLIC_URL is not set')]);
  expect(readConfig({ ...production, PUBLIC_URL: 'https://tradyfit.example/' })).toMatchObject({
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://tradyfit.example',
  });
});

it('needs TLS in front in production, because cookies of sessions do', () => {
  const production = { ...least, NODE_ENV: 'production', SESSION_SECRET: secret };
  expect(problems({ ...production, PUBLIC_URL: 'http://tradyfit.example' })).toEqual([
    expect.stringMatching(/^PUBLIC_URL must start with https/),
  ]);
  expect(problems({ ...production, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
});

it('makes a secret of its own outside production, another one for each process', () => {
  const own = readConfig(least).SESSION_SECRET;
  expect(own.length).toBeGreaterThanOrEqual(32);
  expect(readConfig(least).SESSION_SECRET).not.toBe(own);
  expect(readConfig({ ...least, SESSION_SECRET: secret }).SESSION_SECRET).toBe(secret);
});

it('takes a process a core where it is told to', () => {
  expect(readConfig({ ...least, WEB_CONCURRENCY: 'auto' }).WEB_CONCURRENCY).toBeGreaterThan(0);
  expect(readConfig({ ...least, WEB_CONCURRENCY: '3' }).WEB_CONCURRENCY).toBe(3);
});

it('reads addresses and blocks into the allow list', () => {
  const { RATE_LIMIT_ALLOW_LIST: list } = readConfig({
    ...least,
    RATE_LIMIT_ALLOW_LIST: '192.0.2.1, 10.0.0.0/8,2001:db8::/32',
  });
  expect(list.check('192.0.2.1')).toBe(true);
  expect(list.check('192.0.2.2')).toBe(false);
  expect(list.check('10.200.3.4')).toBe(true);
  expect(list.check('2001:db8:1::1', 'ipv6')).toBe(true);
  expect(readConfig(least).RATE_LIMIT_ALLOW_LIST.rules).toEqual([]);
});

it('is what the README says', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `[A-Z_0-9]+` .*\|$/gm)].map(([row]) =>
    row.split('|').map((cell) => cell.trim()),
  );
  expect(
    rows.map(([, name, description, initial]) => ({
      name: name?.replaceAll('`', ''),
      description,
      initial,
    })),
  ).toEqual(
    configTable().map(({ name, description, initial = 'required' }) => ({
      name,
      description,
      initial,
    })),
  );
});
