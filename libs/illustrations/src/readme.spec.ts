import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picturesOf } from '../test/usage.js';
import { paletteCount } from './index.js';

const root = join(__dirname, '..');

describe('README', () => {
  it('shows the code of test/usage.ts', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(root, 'test/usage.ts'), 'utf8'));
  });

  it('shows code that works', () => {
    const pictures = picturesOf('martial-arts');
    expect(pictures.size).toBe(1 + 4 * paletteCount);
    expect(pictures.get('martial-arts-belt-2.svg')).toMatch(/^<svg /);
  });
});
