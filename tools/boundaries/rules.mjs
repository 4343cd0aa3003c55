// The arrows of the house, in one place. docs/decisions/0004-boundaries.md says why.

/** Workspace libraries that a project may import; a library imports none. */
export const ALLOWED_LIBRARIES = {
  'apps/web': [
    'data',
    'geolocation',
    'storage',
    'auth',
    'error-reporting',
    'illustrations',
    'images',
  ],
  'apps/deploy-task': [
    'data',
    'geolocation',
    'storage',
    'error-reporting',
    'illustrations',
    'images',
  ],
};

/** One vendor has one owner: the pattern of a package's name and the project that may import it. */
export const VENDOR_OWNERS = [
  [/^(typeorm|pg|pg-.*|@electric-sql\/.*)$/, 'libs/data'],
  [/^@nestjs\/typeorm$/, 'libs/data'],
  [/^@aws-sdk\//, 'libs/storage'],
  [/^sharp$/, 'libs/images'],
  [/^@sentry\//, 'libs/error-reporting'],
  [/^(passport|passport-.*|@nestjs\/passport)$/, 'libs/auth'],
  [/^(redis|ioredis|@redis\/.*)$/, 'apps/web'],
  [/^(maxmind|mmdb-lib|geographiclib-.*)$/, 'libs/geolocation'],
];

/** Files that may read the environment: each app's config, and the database of the tests. */
export const ENVIRONMENT_READERS = [
  /^apps\/[^/]+\/src\/config\.ts$/,
  /^libs\/data\/src\/testing\//,
];

/** Tests and their helpers: free of the vendor and environment rules, since they meet real services. */
export const TEST_FILE = /(\.spec\.tsx?$|-spec\.ts$|^(apps|libs)\/[^/]+\/test\/)/;

/** Folders of apps/web/src that are not features. */
export const WEB_SHARED = ['ui', 'http'];

/** What a feature keeps to itself: nothing calls sideways into another feature's controller. */
export const FEATURE_PRIVATE = /\.controller\.ts$/;
