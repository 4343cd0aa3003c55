import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The release that a packaged folder says it is: the file `release` beside what was started.
 *
 * @param main the file that was started
 */
export function packagedRelease(main = process.argv[1] ?? ''): string | undefined {
  try {
    return readFileSync(join(dirname(main), 'release'), 'utf8').trim() || undefined;
  } catch {
    // Not packaged: somebody develops.
    return undefined;
  }
}
