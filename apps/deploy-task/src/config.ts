import { z } from 'zod';
import { TaskFailure } from './failure.js';
import { packagedRelease } from './packaged-release.js';

const about = (description: string, initial: string) => ({ description, initial });
const webAddress = z
  .string()
  .refine(
    (text) => /^https?:$/.test(protocolOf(text) ?? ''),
    'must be an address that starts with https:// or http://',
  );

/** Every setting: how it is checked, what it does, and what holds without it. The README's table is compared with this. */
const settings = {
  NODE_ENV: z
    .enum(['development', 'test', 'production'], {
      error: 'must be development, test or production',
    })
    .default('development')
    .meta(about('`demo` refuses `production` unless it is told `--force`', '`development`')),
  DATABASE_URL: z
    .string({
      error: 'is not set: name a PostgreSQL with PostGIS, or run `npm start`, which brings its own',
    })
    .refine(
      (text) => /^postgres(ql)?:$/.test(protocolOf(text) ?? ''),
      'must be an address like postgres://user:password@host:5432/database',
    )
    .meta(about('PostgreSQL with PostGIS, `postgres://…`', 'required')),
  DATABASE_SSL: z
    .enum(['disable', 'require', 'verify-full'], {
      error: 'must be disable, require or verify-full',
    })
    .optional()
    .meta(
      about(
        'TLS to the database: `verify-full` checks its certificate and host, `require` encrypts alone, as Heroku needs',
        "what the URL's `sslmode` says, else `disable`",
      ),
    ),
  DATABASE_CA: z
    .string()
    .optional()
    .meta(about('Certificate authority that `verify-full` trusts, in PEM', 'the public ones')),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info')
    .meta(about('`debug` shows the stack of a failure', '`info`')),
  SENTRY_DSN: z
    .url({ error: 'must be the DSN that Sentry shows, https://key@host/project' })
    .optional()
    .meta(about('Where unexpected failures are reported, in production only', 'nowhere')),
  SENTRY_ENVIRONMENT: z
    .string()
    .regex(/^[\w.-]{1,64}$/, { error: 'must be a short name like staging' })
    .optional()
    .meta(about('Name of this deployment in error reports, such as `staging`', '`NODE_ENV`')),
  BUILD_VERSION: z
    .string()
    .optional()
    .meta(about('Release named in error reports', 'what the package says it is')),
  PUBLIC_URL: webAddress
    .optional()
    .meta(about('Origin of the site: the static pages lead back to it', 'they do not')),
  FILES_DIR: z
    .string()
    .default('.data/files')
    .meta(about('Folder of the photos while S3_BUCKET is not set', '`.data/files`')),
  S3_BUCKET: z.string().optional().meta(about('Bucket of the photos', 'photos lie in FILES_DIR')),
  S3_REGION: z.string().default('us-east-1').meta(about('Region of the bucket', '`us-east-1`')),
  S3_ENDPOINT: webAddress
    .optional()
    .meta(about('Another provider of the S3 protocol, `https://…`', 'AWS')),
  S3_PREFIX: z.string().default('').meta(about('Put before every key in the bucket', 'none')),
  S3_PUBLIC_URL: webAddress
    .optional()
    .meta(
      about('Where browsers fetch what is in the bucket, for instance a CDN', 'the bucket itself'),
    ),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((text) => text === 'true')
    .meta(about('`true` when the bucket is part of the path, as emulators want', '`false`')),
};

const schema = z.object(settings);

export type Config = Readonly<z.infer<typeof schema>>;

/**
 * Reads the settings; an empty variable counts as not set.
 *
 * @param options `needsDatabase` is false for what meets no database, and may then run where none is named
 * @throws TaskFailure naming the first setting that is wrong and what to do; secrets are not repeated
 */
export function readConfig(
  { needsDatabase }: { needsDatabase: boolean } = { needsDatabase: true },
  env: Record<string, string | undefined> = process.env,
): Config {
  const set = Object.fromEntries(
    Object.keys(settings).map((name) => [name, env[name]?.trim() || undefined]),
  );
  if (!needsDatabase) set['DATABASE_URL'] ??= 'postgres://nobody.invalid/none';
  set['BUILD_VERSION'] ??= packagedRelease();
  const { success, data, error } = schema.safeParse(set);
  if (success) return data;
  const [problem] = error.issues;
  throw new TaskFailure(`${problem?.path.join('.')} ${problem?.message}`);
}

/** Whether stacks are wanted, readable even when the settings are not. */
export function wantsStacks(env: Record<string, string | undefined> = process.env): boolean {
  return env['LOG_LEVEL'] === 'debug' || env['LOG_LEVEL'] === 'trace';
}

/** The settings as a table: name, what it does, what holds without it. */
export function configTable(): { name: string; description: string; initial: string }[] {
  return Object.entries(settings).map(([name, setting]) => ({
    name,
    ...(setting.meta() as ReturnType<typeof about>),
  }));
}

function protocolOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).protocol : undefined;
}
