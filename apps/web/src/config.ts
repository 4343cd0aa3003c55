import { randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { databaseSettings } from './settings/database.settings.js';
import { geocoderSettings } from './settings/geocoder.settings.js';
import { combinationProblems, processCount } from './settings/combinations.js';
import { loginProblems, loginSettings } from './settings/login.settings.js';
import { mailSettings } from './settings/mail.settings.js';
import { packagedRelease } from './settings/packaged-release.js';
import { processesSettings } from './settings/processes.settings.js';
import { about, origin, wholeNumber } from './settings/setting.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting: how it is checked, what it does, and what holds without it. The README's table is compared with this. */
const settings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .meta(
      about(
        '`production` adds HSTS, redirects to HTTPS and listens on all addresses',
        '`development`',
      ),
    ),
  ...databaseSettings,
  ...processesSettings,
  PORT: wholeNumber(0, 65535).default(3000).meta(about('Port to listen on', '3000')),
  HOST: z
    .string()
    .optional()
    .meta(about('Address to listen on', '`0.0.0.0` in production, otherwise `127.0.0.1`')),
  PUBLIC_URL: origin
    .refine((text) => new URL(text).pathname === '/', 'must be an origin without a path')
    .optional()
    .meta(
      about(
        'Origin that visitors use, `https://tradyfit.example`; required in production',
        '`http://localhost:PORT`',
      ),
    ),
  HEROKU_APP_DEFAULT_DOMAIN_NAME: z
    .string()
    .optional()
    .meta(about('Host that stands in for PUBLIC_URL; Heroku’s dyno metadata sets it', 'none')),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 10)
    .default(0)
    .meta(about('Proxies in front whose X-Forwarded-For and X-Request-Id are believed', '0')),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`)
    .default('info')
    .meta(about(LOG_LEVELS.map((level) => `\`${level}\``).join(', '), '`info`')),
  SENTRY_DSN: z
    .url('must be the DSN that Sentry shows, https://key@host/project')
    .optional()
    .meta(about('Where errors are reported, in production only', 'nowhere')),
  SENTRY_ENVIRONMENT: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be a short name like staging')
    .optional()
    .meta(about('Name of this deployment in error reports, such as `staging`', 'NODE_ENV')),
  BUILD_VERSION: z
    .string()
    .optional()
    .meta(about('Release named in error reports and by `/readyz`', 'what the package says it is')),
  GEOIP_DATABASE: z
    .string()
    .optional()
    .meta(about('City database in MaxMind format', 'the DB-IP city database that npm installs')),
  FILES_DIR: z
    .string()
    .default('.data/files')
    .meta(about('Folder of the photos while S3_BUCKET is not set', '`.data/files`')),
  S3_BUCKET: z.string().optional().meta(about('Bucket of the photos', 'photos lie in FILES_DIR')),
  S3_REGION: z.string().default('us-east-1').meta(about('Region of the bucket', '`us-east-1`')),
  S3_ENDPOINT: origin
    .optional()
    .meta(about('Another provider of the S3 protocol, `https://…`', 'AWS')),
  S3_PREFIX: z.string().default('').meta(about('Put before every key in the bucket', 'none')),
  S3_PUBLIC_URL: origin
    .optional()
    .meta(about('Where visitors fetch the photos, for instance a CDN', 'the bucket itself')),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .meta(about('`true` when the bucket is part of the path, as emulators want', '`false`')),
  PAGE_CACHE_MB: wholeNumber(0, 4096)
    .default(32)
    .meta(
      about('Memory for rendered pages of visitors, in MB; 0 renders and counts each anew', '32'),
    ),
  SHARED_CACHE_SECONDS: wholeNumber(0, 3600)
    .default(0)
    .meta(
      about(
        'How long a CDN or caching proxy in front may show visitors’ pages without asking, see docs/nginx; 0 for none in front',
        '0',
      ),
    ),
  RATE_LIMIT_ALLOW_LIST: z
    .string()
    .default('')
    .transform((text, context) => allowList(text, (message) => context.addIssue(message)))
    .meta(about('Addresses and CIDR blocks free of the API limits, with commas', 'empty')),
  ...geocoderSettings,
  ...loginSettings,
  ...mailSettings,
};

const schema = z.object(settings);

export type Config = Readonly<
  Omit<z.infer<typeof schema>, 'HOST' | 'PUBLIC_URL' | 'SESSION_SECRET'> & {
    HOST: string;
    PUBLIC_URL: string;
    SESSION_SECRET: string;
  }
>;

/** One line for each setting that is wrong, saying what to do; secrets are not repeated. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads the settings; an empty variable counts as not set.
 *
 * @throws ConfigError when any is invalid
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(
    Object.keys(settings).map((name) => [name, env[name]?.trim() || undefined]),
  );
  set.BUILD_VERSION ??= packagedRelease();
  // A review application learns its name only when it is made.
  const host = set.HEROKU_APP_DEFAULT_DOMAIN_NAME;
  set.PUBLIC_URL ??= host && `https://${host}`;
  const { data, error } = schema.safeParse(set);
  const problems = (error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${sentence(message)}`,
  );
  if (set.NODE_ENV === 'production' && !set.PUBLIC_URL)
    problems.push(
      'PUBLIC_URL is not set: name the origin that visitors use, such as https://tradyfit.example',
    );
  problems.push(...loginProblems(set), ...(data ? combinationProblems(data) : []));
  if (!data || problems.length > 0) throw new ConfigError(problems);
  return {
    ...data,
    WEB_CONCURRENCY: processCount(data),
    HOST: data.HOST ?? (data.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1'),
    PUBLIC_URL: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    SESSION_SECRET: data.SESSION_SECRET ?? randomBytes(32).toString('base64url'),
  };
}

/** The settings as a table: name, what it does, what holds without it (undefined: it is required). */
export function configTable(): { name: string; description: string; initial?: string }[] {
  return Object.entries(settings).map(([name, setting]) => {
    const { description, initial } = setting.meta() as ReturnType<typeof about>;
    return { name, description, ...(initial === undefined ? {} : { initial }) };
  });
}

function allowList(text: string, addIssue: (message: string) => void): BlockList {
  const list = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (!entry) continue;
    const [address = '', bits] = entry.split('/');
    const family = isIP(address);
    const longest = family === 6 ? 128 : 32;
    if (!family || (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > longest)))
      addIssue(`holds “${entry}”, which is neither an address nor a block like 192.0.2.0/24`);
    else
      list.addSubnet(address, bits === undefined ? longest : Number(bits), `ipv${family as 4 | 6}`);
  }
  return list;
}

/** Zod's own messages read “Invalid option: expected one of …”; ours already continue the setting's name. */
function sentence(message: string): string {
  return /^[A-Z]/.test(message) ? `is not valid: ${message}` : message;
}
