import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The application's repository: bare, with a hook that hands what it gets to the platform and prints what that says. */
export function makeRepository(folder, { app, api }) {
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  const build = join(import.meta.dirname, 'build-request.mjs');
  const hook = join(folder, 'hooks', 'pre-receive');
  writeFileSync(
    hook,
    `#!/bin/sh
set -e
while read -r old new ref; do
  folder="$(mktemp -d)"
  git archive "$new" | tar -x -C "$folder"
  "${process.execPath}" "${build}" "${api}" "${app}" "$folder" "$new"
done
`,
  );
  chmodSync(hook, 0o755);
  return folder;
}
