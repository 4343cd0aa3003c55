import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quarters } from '../test/pictures.js';
import { readPhoto } from '../test/usage.js';

const root = join(__dirname, '..');

describe('README', () => {
  it('shows the code of test/usage.ts', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(root, 'test/usage.ts'), 'utf8'));
  });

  it('shows code that works', async () => {
    const photo = await quarters(40, 30).png().toBuffer();
    expect(await readPhoto(photo)).toMatchObject({ width: 40, height: 30 });
    expect(await readPhoto(Buffer.from('<svg/>'))).toEqual({
      problem: 'SVG files are not accepted',
    });
  });
});
