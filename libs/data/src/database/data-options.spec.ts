import { readConnectionSettings } from './data-options.js';

const url = 'postgres://ana:secret@db.example.org:5433/tradyfit';

describe('readConnectionSettings', () => {
  it('defaults to ten connections and prepared statements', () => {
    expect(readConnectionSettings({ url })).toEqual({
      url,
      poolSize: 10,
      preparedStatements: true,
    });
  });

  it('prefers the url to the option and keeps the rest of the url', () => {
    const settings = readConnectionSettings({
      url: `${url}?sslmode=require&pool_size=1&prepared_statements=off`,
      poolSize: 20,
    });
    expect(settings).toEqual({
      url: `${url}?sslmode=require`,
      poolSize: 1,
      preparedStatements: false,
    });
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
