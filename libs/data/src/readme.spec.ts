import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from '@swc/core';
import * as data from './index.js';

/** Compiles the README's example and gives what it exports. */
async function readmeExample() {
  const readme = await readFile(join(__dirname, '..', 'README.md'), 'utf8');
  const source = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
  const { code } = await transform(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', code)(() => data, module, module.exports);
  return module.exports as {
    findNear(
      folder: string,
      town: string,
    ): Promise<{ near?: data.PlaceRow; items: data.ItemCardRow[] }>;
  };
}

describe('the README', () => {
  it('shows an example that runs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tradyfit-readme-'));
    const log = jest.spyOn(console, 'log').mockImplementation();
    try {
      const { findNear } = await readmeExample();
      expect(await findNear(folder, 'madrid, es')).toMatchObject({
        near: { name: 'Madrid' },
        items: [],
      });
      expect(log).toHaveBeenCalledWith('migrating: 0001-foundation');
    } finally {
      log.mockRestore();
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
