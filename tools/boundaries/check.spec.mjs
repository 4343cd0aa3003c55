import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkBoundaries } from './check.mjs';

let root;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'boundaries-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Lays out a small workspace and gives the faults found in it. */
function faultsOf(files) {
  const manifests = {
    'package.json': { devDependencies: { 'fast-check': '1.0.0' } },
    'libs/data/package.json': { name: '@tradyfit/data', dependencies: { typeorm: '1.0.0' } },
    'libs/storage/package.json': { name: '@tradyfit/storage' },
    'apps/web/package.json': {
      name: '@tradyfit/web',
      dependencies: { '@tradyfit/data': '1.0.0', zod: '4.0.0', typeorm: '1.0.0' },
    },
  };
  const all = {
    ...Object.fromEntries(
      Object.entries(manifests).map(([path, json]) => [path, JSON.stringify(json)]),
    ),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkBoundaries(root, Object.keys(files));
}

test('a workspace that keeps to the arrows has no fault', () => {
  const faults = faultsOf({
    'libs/data/src/items.ts': `import { DataSource } from 'typeorm';\nimport { join } from 'node:path';\nexport const a = [DataSource, join];`,
    'apps/web/src/config.ts': `import { z } from 'zod';\nexport const port = z.string().parse(process.env.PORT);`,
    'apps/web/src/http/filter.ts': `import { page } from '../ui/page.js';\nexport const filter = page;`,
    'apps/web/src/ui/page.ts': `export const page = 1;`,
    'apps/web/src/home/home.service.ts': `import { b } from '../items/items.service.js';\nimport { a } from '@tradyfit/data';\nexport const c = [a, b];`,
    'apps/web/src/items/items.service.ts': `export const b = 1;`,
    'apps/web/src/items/items.spec.ts': `import fc from 'fast-check';\nconst url = process.env.TEST_DATABASE_URL;\nexport { fc, url };`,
  });
  expect(faults).toEqual([]);
});

test.each([
  [
    'a library that imports a library',
    'libs/storage/src/a.ts',
    `import '@tradyfit/data';`,
    /a library imports no other library/,
  ],
  [
    'a vendor outside its owner',
    'apps/web/src/items/items.service.ts',
    `import 'typeorm';`,
    /typeorm belongs to libs\/data/,
  ],
  [
    'a vendor by dynamic import',
    'apps/web/src/items/items.service.ts',
    `export const a = () => import('typeorm');`,
    /belongs to libs\/data/,
  ],
  [
    'an undeclared package',
    'apps/web/src/items/a.service.ts',
    `import 'lodash';`,
    /lodash is not declared/,
  ],
  [
    'the environment in a library',
    'libs/storage/src/a.ts',
    `export const a = process.env.S3_BUCKET;`,
    /reads process\.env/,
  ],
  [
    'the environment, spelled otherwise',
    'libs/storage/src/a.ts',
    `export const { env } = process;`,
    /reads process\.env/,
  ],
  [
    'the environment under another name',
    'libs/storage/src/a.ts',
    `import self from 'node:process';\nexport const a = self.env.A;`,
    /reads process\.env/,
  ],
  [
    'the environment in a feature',
    'apps/web/src/items/a.service.ts',
    `export const a = process['env'].A;`,
    /reads process\.env/,
  ],
  [
    'a test-only package in a source',
    'apps/web/src/items/a.service.ts',
    `import 'fast-check';`,
    /fast-check is not declared/,
  ],
])('%s is a fault', (_name, file, text, message) => {
  expect(faultsOf({ [file]: text })).toEqual([expect.stringMatching(message)]);
});

test.each([
  [
    'ui that imports a feature',
    'apps/web/src/ui/frame.ts',
    '../items/items.service.js',
    /ui imports nothing of items/,
  ],
  [
    'ui that imports http',
    'apps/web/src/ui/frame.ts',
    '../http/guard.js',
    /ui imports nothing of http/,
  ],
  [
    'http that imports a feature',
    'apps/web/src/http/guard.ts',
    '../items/items.service.js',
    /http imports no feature/,
  ],
  [
    'another feature’s controller',
    'apps/web/src/home/home.service.ts',
    '../items/items.controller.js',
    /not its controller items\.controller\.ts/,
  ],
  [
    'an app’s file from a library',
    'libs/data/src/a.ts',
    '../../../apps/web/src/items/items.service.js',
    /reaches into apps\/web/,
  ],
  ['a library’s own index', 'libs/data/src/a.ts', './index.js', /imports its own index/],
])('%s is a fault', (_name, file, specifier, message) => {
  const targets = ['items/items.service', 'items/items.controller', 'http/guard'].map(
    (name) => `apps/web/src/${name}.ts`,
  );
  const files = Object.fromEntries(
    [...targets, 'libs/data/src/index.ts'].map((path) => [path, 'export {};']),
  );
  expect(faultsOf({ ...files, [file]: `import '${specifier}';` })).toEqual([
    expect.stringMatching(message),
  ]);
});

test('a circle between files is a fault, unless only types go round', () => {
  const a = `import { b } from './b.js';\nexport const a = b;`;
  const faults = faultsOf({
    'libs/data/src/a.ts': a,
    'libs/data/src/b.ts': `import { a } from './a.js';\nexport const b = a;`,
  });
  expect(faults).toEqual([expect.stringMatching(/in a circle: libs\/data\/src\/[ab]\.ts → /)]);
  expect(
    faultsOf({
      'libs/data/src/a.ts': a,
      'libs/data/src/b.ts': `import type { A } from './a.js';\nexport const b = {} as A;`,
    }),
  ).toEqual([]);
});

test('features that need each other are a fault, even where no file does', () => {
  const faults = faultsOf({
    'apps/web/src/home/home.service.ts': `import '../items/items.service.js';`,
    'apps/web/src/items/items.service.ts': 'export {};',
    'apps/web/src/items/items.page.ts': `import '../home/tile.js';`,
    'apps/web/src/home/tile.ts': 'export {};',
  });
  expect(faults).toEqual([
    expect.stringMatching(
      /features need each other in a circle: (home → items → home|items → home → items)/,
    ),
  ]);
});
