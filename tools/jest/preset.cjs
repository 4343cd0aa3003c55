// One Jest set-up for every project: sources are compiled to CommonJS by SWC, so no VM-modules flag is needed.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');

/** Installed packages that ship ES modules only and so must be compiled too, computed from what is installed. */
function esmPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  // A dual package whose CommonJS entry imports an ES module is named here by hand.
  const names = new Set(['@fastify/cookie']);
  for (const path of Object.keys(lock.packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0) continue;
    try {
      const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      if (manifest.type === 'module') names.add(path.slice(at + 'node_modules/'.length));
    } catch {
      // an optional package for another platform
    }
  }
  return [...names].sort();
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * @param {string} projectDir the project's folder
 * @param {{ suite?: string, testMatch?: string[], overrides?: object }} options
 */
module.exports = function preset(projectDir, options = {}) {
  const swc = {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: '@kitajs/html' },
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs', ignoreDynamic: false },
    sourceMaps: 'inline',
  };
  return {
    rootDir: projectDir,
    testEnvironment: 'node',
    // Finds what hangs. A machine busy with other things is slow, not wrong.
    testTimeout: 60_000,
    testMatch: options.testMatch ?? ['<rootDir>/src/**/*.spec.{ts,tsx}'],
    transform: { '\\.(ts|tsx|js|mjs|cjs)$': [require.resolve('@swc/jest'), swc] },
    // The last node_modules of a path counts: a package may lie inside another one.
    transformIgnorePatterns: [
      `node_modules/(?!.*node_modules/)(?!(${esmPackages().map(escape).join('|')})/)`,
    ],
    moduleNameMapper: {
      '^@tradyfit/([a-z-]+)/testing$': join(root, 'libs/$1/src/testing/index.ts'),
      '^@tradyfit/([a-z-]+)$': join(root, 'libs/$1/src/index.ts'),
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
    reporters: [
      'default',
      [require.resolve('./counting-reporter.cjs'), { suite: options.suite ?? 'unit' }],
    ],
    cacheDirectory: join(root, 'node_modules/.cache/jest'),
    ...options.overrides,
  };
};
