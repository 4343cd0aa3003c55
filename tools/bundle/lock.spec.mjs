import { reachableLock } from './lock.mjs';

const manifest = { name: '@tradyfit/web', version: '1.0.0', dependencies: { a: '1.0.0' } };
const reach = (packages) =>
  reachableLock({ lockfileVersion: 3, packages }, manifest, 'apps/web').packages;

test('keeps what is reached and drops the rest', () => {
  const packages = reach({
    'node_modules/a': {
      version: '1.0.0',
      dependencies: { b: '^2.0.0' },
      optionalDependencies: { native: '1.0.0', absent: '1.0.0' },
    },
    'node_modules/a/node_modules/b': { version: '2.0.0', dev: true },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/native': { version: '1.0.0', optional: true, os: ['darwin'] },
    'node_modules/unused': { version: '1.0.0' },
  });
  expect(Object.keys(packages)).toEqual([
    '',
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/native',
  ]);
  // A package that the workspace holds for developers only is installed in production when the app reaches it.
  expect(packages['node_modules/a/node_modules/b']).toEqual({ version: '2.0.0' });
});

test('moves what the workspace nests in the app to the top', () => {
  const packages = reach({
    'apps/web/node_modules/a': { version: '1.0.0', dependencies: { b: '1.0.0' } },
    'apps/web/node_modules/b': { version: '1.0.0' },
    'node_modules/b': { version: '3.0.0' },
  });
  expect(packages['node_modules/a'].version).toBe('1.0.0');
  expect(packages['node_modules/b'].version).toBe('1.0.0');
});

test('gives each its own version where the app has another one than the root', () => {
  const packages = reachableLock(
    {
      lockfileVersion: 3,
      packages: {
        'apps/web/node_modules/a': { version: '1.0.0', dependencies: { shared: '5' } },
        'apps/web/node_modules/shared': { version: '5.0.0' },
        'node_modules/b': { version: '1.0.0', dependencies: { shared: '6' } },
        'node_modules/shared': { version: '6.0.0', dependencies: { deep: '1' } },
        'node_modules/deep': { version: '1.0.0' },
      },
    },
    { ...manifest, dependencies: { a: '1.0.0', b: '1.0.0' } },
    'apps/web',
  ).packages;
  expect(packages['node_modules/shared'].version).toBe('5.0.0');
  expect(packages['node_modules/b/node_modules/shared'].version).toBe('6.0.0');
  expect(packages['node_modules/deep'].version).toBe('1.0.0');
});

test('keeps peers that are needed and leaves optional ones out', () => {
  const packages = reach({
    'node_modules/a': {
      version: '1.0.0',
      peerDependencies: { needed: '1', nice: '1' },
      peerDependenciesMeta: { nice: { optional: true } },
    },
    'node_modules/needed': { version: '1.0.0' },
    'node_modules/nice': { version: '1.0.0' },
  });
  expect(Object.keys(packages)).toEqual(['', 'node_modules/a', 'node_modules/needed']);
});

test('refuses a package that is not locked', () => {
  expect(() => reach({ 'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } } })).toThrow(
    /b, wanted by node_modules\/a/,
  );
});
