import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/**
 * A lock file for a deployable folder, made of the entries of the workspace's own lock that it reaches, so that what was
 * tested is what is installed. Packages that the workspace nests in the app's folder move to the top.
 * @param {object} manifest the deployable's package.json
 * @param {string} workspace the app's folder, e.g. `apps/web`
 */
export function deployableLock(manifest, workspace) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return reachableLock(lock, manifest, workspace.replaceAll('\\', '/'));
}

/** The pure part of {@link deployableLock}: `lock` is the workspace's lock file. */
export function reachableLock(lock, manifest, workspace) {
  const packages = {};
  const visit = (name, from, optional) => {
    const found = resolve(lock.packages, name, from, workspace);
    if (!found) {
      if (optional) return;
      throw new Error(
        `${name}, wanted by ${from || manifest.name}, is not in the lock file; run npm install`,
      );
    }
    const target = targetPath(found, workspace);
    const entry = lock.packages[found];
    if (packages[target]) {
      if (packages[target].version !== entry.version) {
        throw new Error(
          `${name} is locked at ${packages[target].version} and ${entry.version}; use one version in all workspaces`,
        );
      }
      return;
    }
    // What only developers need in the workspace may be needed here at run time.
    const { dev: _dev, devOptional: _devOptional, peer: _peer, ...kept } = entry;
    packages[target] = kept;
    for (const child of Object.keys(entry.dependencies ?? {})) visit(child, found, false);
    for (const child of Object.keys(entry.optionalDependencies ?? {})) visit(child, found, true);
    for (const child of Object.keys(entry.peerDependencies ?? {})) {
      const isOptional = entry.peerDependenciesMeta?.[child]?.optional;
      // An optional peer is kept only where the deployable asks for it by itself.
      if (!isOptional) visit(child, found, false);
    }
  };
  for (const name of Object.keys(manifest.dependencies)) visit(name, '', false);
  const {
    overrides: _overrides,
    scripts: _scripts,
    private: _private,
    type: _type,
    ...rootEntry
  } = manifest;
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    name: manifest.name,
    version: manifest.version,
    lockfileVersion: lock.lockfileVersion,
    requires: true,
    packages: { '': rootEntry, ...sorted },
  };
}

/** Node's look-up: the nearest node_modules going up from `from`, the app's own folder counting as the top. */
function resolve(packages, name, from, workspace) {
  let folder = from;
  for (;;) {
    const candidate = folder ? `${folder}/node_modules/${name}` : undefined;
    if (candidate && packages[candidate]) return candidate;
    const at = folder.lastIndexOf('/node_modules/');
    if (at < 0) break;
    folder = folder.slice(0, at);
  }
  return [`${workspace}/node_modules/${name}`, `node_modules/${name}`].find(
    (path) => packages[path],
  );
}

function targetPath(path, workspace) {
  return path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path;
}
