import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configTable, readConfig, wantsStacks } from './config.js';

const DATABASE_URL = 'postgres://me:secret@localhost:5432/tradyfit';

describe('readConfig', () => {
  it('needs the database alone', () => {
    expect(readConfig(undefined, { DATABASE_URL })).toEqual({
      NODE_ENV: 'development',
      DATABASE_URL,
      LOG_LEVEL: 'info',
      FILES_DIR: '.data/files',
      S3_REGION: 'us-east-1',
      S3_PREFIX: '',
      S3_FORCE_PATH_STYLE: false,
    });
  });

  it.each([
    [{}, /^DATABASE_URL is not set: .*`npm start`/],
    [{ DATABASE_URL: ' ' }, /^DATABASE_URL is not set/],
    [{ DATABASE_URL: 'mysql://me:secret@host/db' }, /^DATABASE_URL must be an address like/],
    [{ DATABASE_URL, NODE_ENV: 'prod' }, /^NODE_ENV must be development, test or production$/],
    [
      { DATABASE_URL, DATABASE_SSL: 'prefer' },
      /^DATABASE_SSL must be disable, require or verify-full$/,
    ],
    [{ DATABASE_URL, LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be/],
    [{ DATABASE_URL, SENTRY_DSN: 'x' }, /^SENTRY_DSN must be/],
    [{ DATABASE_URL, S3_ENDPOINT: 'ftp://x' }, /^S3_ENDPOINT must be/],
    [{ DATABASE_URL, S3_FORCE_PATH_STYLE: 'maybe' }, /^S3_FORCE_PATH_STYLE must be true or false$/],
  ])('refuses %j in one line that keeps secrets', (env, message) => {
    expect(() => readConfig(undefined, env)).toThrow(message);
    expect(() => readConfig(undefined, env)).not.toThrow(/\n|secret/);
  });

  it('wants stacks for debugging only', () => {
    expect(wantsStacks({ LOG_LEVEL: 'debug' })).toBe(true);
    expect(wantsStacks({})).toBe(false);
  });
});

describe('README', () => {
  it('lists every setting as config.ts has it', () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
    for (const { name, description, initial } of configTable())
      expect(readme.replace(/ +/g, ' ')).toContain(`| \`${name}\` | ${description} | ${initial} |`);
  });
});

describe('the handbook of operators', () => {
  it('has a row for each setting, and none for others', () => {
    const handbook = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8');
    const rows = [...handbook.matchAll(/^\| `([A-Z\d_]+)` +\| (?:deploy task|both) /gm)];
    const known = configTable().map(({ name }) => name);
    expect(rows.map(([, name]) => name).sort()).toEqual(known.sort());
  });
});
