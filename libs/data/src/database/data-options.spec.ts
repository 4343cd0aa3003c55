import { type DataOptions, readConnectionSettings } from './data-options.js';

const url = 'postgres://ana:secret@db.example.org:5433/tradyfit';

describe('readConnectionSettings', () => {
  it('defaults to ten connections and prepared statements', () => {
    expect(readConnectionSettings({ url })).toEqual({
      url,
      poolSize: 10,
      preparedStatements: true,
      tls: false,
    });
  });

  it('prefers the url to the option and keeps the rest of the url', () => {
    const settings = readConnectionSettings({
      url: `${url}?sslmode=require&fallback_application_name=x&pool_size=1&prepared_statements=off`,
      poolSize: 20,
    });
    expect(settings).toEqual({
      url: `${url}?fallback_application_name=x`,
      poolSize: 1,
      preparedStatements: false,
      tls: { rejectUnauthorized: false },
    });
  });

  it.each<[string, DataOptions, unknown]>([
    ['no TLS by default', { url }, false],
    ['libpq’s require', { url: `${url}?sslmode=require` }, { rejectUnauthorized: false }],
    ['libpq’s verify-full', { url: `${url}?sslmode=verify-full` }, { rejectUnauthorized: true }],
    ['the option', { url, ssl: 'require' }, { rejectUnauthorized: false }],
    [
      'the option before the url',
      { url: `${url}?sslmode=disable`, ssl: 'verify-full', sslCa: 'PEM' },
      { rejectUnauthorized: true, ca: 'PEM' },
    ],
    ['none where it is switched off', { url: `${url}?sslmode=require`, ssl: 'disable' }, false],
  ])('knows TLS: %s', (_words, options, tls) => {
    const settings = readConnectionSettings(options);
    expect(settings.tls).toEqual(tls);
    expect(settings.url).toBe(url);
  });

  it('asks the authority that the url names, even with sslmode=require', () => {
    const { tls } = readConnectionSettings({
      url: `${url}?sslmode=require&sslrootcert=${encodeURIComponent(__filename)}`,
    });
    expect(tls).toMatchObject({ rejectUnauthorized: true, ca: expect.stringContaining('libpq') });
  });

  it.each(['prefer', 'allow', 'yes'])('refuses sslmode=%s, which promises nothing', (mode) => {
    expect(() => readConnectionSettings({ url: `${url}?sslmode=${mode}` })).toThrow(
      /sslmode must be disable, require/,
    );
  });

  it.each(['0', '-1', '1.5', 'many', ''])('refuses a pool_size of "%s"', (size) => {
    expect(() => readConnectionSettings({ url: `${url}?pool_size=${size}` })).toThrow(
      /pool_size must be a whole number/,
    );
  });

  it('refuses what is no url', () => {
    expect(() => readConnectionSettings({ url: 'localhost' })).toThrow('Invalid URL');
  });
});
