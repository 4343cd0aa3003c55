import { z } from 'zod';
import { about, protocolOf, wholeNumber } from './setting.js';

/** How the database is reached. */
export const databaseSettings = {
  DATABASE_URL: z
    .string({
      error: 'is not set: name a PostgreSQL with PostGIS, or run `npm start`, which brings its own',
    })
    .refine(
      (text) => /^postgres(ql)?:$/.test(protocolOf(text) ?? ''),
      'must be an address like postgres://user:password@host:5432/database',
    )
    .refine(
      (text) => /^[1-9]\d{0,2}$/.test(poolSizeIn(text) ?? '1'),
      'has a pool_size that is no whole number from 1 to 999',
    )
    .meta(about('PostgreSQL with PostGIS, `postgres://…`')),
  DATABASE_POOL_SIZE: wholeNumber(1, 500)
    .default(10)
    .meta(
      about(
        'Connections at most, shared out among the processes of WEB_CONCURRENCY; `?pool_size=` in the URL is for each of them and wins',
        '10',
      ),
    ),
  DATABASE_SSL: z
    .enum(['disable', 'require', 'verify-full'], 'must be disable, require or verify-full')
    .optional()
    .meta(
      about(
        'TLS to the database: `verify-full` checks its certificate and host; `require` encrypts and checks nothing, as certificates that sign themselves (Heroku) need; `disable`',
        "what the URL's `sslmode` says, else `disable`",
      ),
    ),
  DATABASE_CA: z
    .string()
    .refine(isPem, 'must be a certificate in PEM, -----BEGIN CERTIFICATE-----')
    .optional()
    .meta(
      about(
        'Certificate authority that `verify-full` trusts, the text of its PEM file',
        'the public ones',
      ),
    ),
};

/** What the URL itself says, null for nothing. */
export function poolSizeIn(url: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get('pool_size') : null;
}

function isPem(text: string): boolean {
  return /^-----BEGIN CERTIFICATE-----\r?\n[\s\S]+-----END CERTIFICATE-----$/.test(text);
}
