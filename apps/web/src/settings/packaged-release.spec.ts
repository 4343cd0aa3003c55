import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedRelease } from './packaged-release.js';

it('reads the file beside what was started, and knows nothing where there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tradyfit-release-'));
  try {
    expect(packagedRelease(join(folder, 'main.js'))).toBeUndefined();
    writeFileSync(join(folder, 'release'), '0.1.0-488a7b1c0ffe\n');
    expect(packagedRelease(join(folder, 'main.js'))).toBe('0.1.0-488a7b1c0ffe');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
