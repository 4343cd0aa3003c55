// What a migration may do to a table that people are using. docs/decisions/0020-migration-safety.md says why.

/** Rules of squawk that this house answers otherwise, for every migration. */
export const ANSWERED_ELSEWHERE = {
  'require-lock-timeout': 'the runner sets lock_timeout for every migration',
  'require-statement-timeout': 'the runner lets a migration take its time on purpose',
  'prefer-text-field': 'lengths are limits of the product, and the database holds them too',
  'ban-char-field': 'hashes and codes of one length, each with a CHECK',
  'prefer-bigint-over-int':
    'ids are bigint; what is int is a count or a position with a CHECK or a small range',
  'prefer-bigint-over-smallint': 'as with int',
};

/** Rules that tell that the release before may miss something: the migration says so itself, in `destructive`. */
export const DESTRUCTIVE = [
  'ban-drop-column',
  'ban-drop-database',
  'ban-drop-not-null',
  'ban-drop-schema',
  'ban-drop-table',
  'ban-truncate-cascade',
  'changing-column-type',
  'renaming-column',
  'renaming-table',
  'drops-what-code-names',
];

const firstRelease = 'applied before the first release: no table had rows that anybody waited for';

/**
 * What a certain migration may do all the same, and why. An exception that nothing needs any more fails the check.
 * @type {Record<string, Record<string, string>>}
 */
export const EXCEPTIONS = {
  '0002-item-search': {
    'adding-field-with-default': firstRelease,
    'require-concurrent-index-creation': firstRelease,
  },
  '0003-members': { 'constraint-missing-not-valid': firstRelease },
  '0004-listing': {
    'adding-foreign-key-constraint': firstRelease,
    'ban-drop-not-null': 'only new code writes photos without an item, and it alone lists them',
    'constraint-missing-not-valid': firstRelease,
    'require-concurrent-index-creation': firstRelease,
  },
  '0005-conversations': {
    'adding-foreign-key-constraint': firstRelease,
    'require-concurrent-index-creation': firstRelease,
    'require-concurrent-index-deletion': firstRelease,
  },
  '0006-moderation': { 'constraint-missing-not-valid': firstRelease },
};
