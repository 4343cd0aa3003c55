import { join } from 'node:path';
import { deployableLock } from './lock.mjs';
import { fullManifest, packagesOutside } from './manifest.mjs';

/**
 * What an app's bundle takes in: the packages that its own lock file would install, but for those that its `deploy.outside` names. One file
 * is read much sooner than the two thousand that they are made of. Anything else that a package asks for in passing (drivers of other
 * databases, optional parts of a framework) stays a request that fails as it would where it is not installed.
 */
export function packagesInside(app) {
  const lock = deployableLock(fullManifest(app), join('apps', app));
  const installed = new Set(
    Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)),
  );
  const outside = new Set(packagesOutside(app));
  const asked = ({ path, kind, importer, resolveDir, resolve }) =>
    resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
  return {
    name: 'packages-inside',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, async ({ pluginData, ...request }) => {
        const { path, kind } = request;
        if (kind === 'entry-point' || pluginData === 'asked' || path.startsWith('@tradyfit/'))
          return undefined;
        const name = packageOf(path);
        if (!installed.has(name) || outside.has(name)) return { path, external: true };
        const found = await asked({ ...request, resolve });
        return found.errors.length > 0 ? { path, external: true } : found;
      });
    },
  };
}

function packageOf(path) {
  return /^(@[^/]+\/)?[^/]+/.exec(path)[0];
}
