export const verbs = [
  'run',
  'preflight',
  'migrate',
  'seed',
  'status',
  'demo',
  'orphans',
  'members',
  'pages',
  'shell',
  'help',
] as const;
export type Verb = (typeof verbs)[number];

export const usage = `Usage: nx run deploy-task:run
       node apps/deploy-task/dist/main.js <verb> [options]

  run        checks the database, migrates and seeds it: what a release calls
             --post      apply what follows the new code too: when nothing else serves
  preflight  checks the server's version, extensions and rights, and tells what is pending; changes nothing
             --json      for programs
  migrate    applies the migrations that the new code needs; the release before goes on serving
             --post      and those that follow it, when nothing but the new code serves any more
  seed       writes the 26 categories and the towns of the world
  status     tells which migrations are applied and which pending, and what is in the tables
             --json      for programs
  demo       makes demo members, items and pictures, once
             --items N   how many items, 1 to 2000000 (2000)
             --seed S    a whole number: the same one makes the same demo (1)
             --now T     the moment it is made for, 2026-11-23T12:00:00Z (now)
             --skewed    favourites and long tails in sports, words and towns, as in a
                         large market; above 20000 items it is always so
             --force     even when NODE_ENV is production
  orphans    removes unfinished photos, forgotten drafts and files that belong to nothing
             --dry-run   only tell what would go
             --force     even when more than half of all files would go
  members    does something with one member, and logs it
             promote <username>  makes an admin of the member; there is no other way
             demote <username>   takes that back
             delete <username>   deletes the account, for good
  pages      puts the static error and maintenance pages into the bucket, prints their addresses as config vars
             --out F     write them into a folder instead
  shell      JavaScript with the repositories, the storage and sql() at hand; the database is read-only
             --write     it takes changes
  help       shows this

Settings come from the environment: apps/deploy-task/README.md lists them.`;
