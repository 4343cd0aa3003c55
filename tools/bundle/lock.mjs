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
  const tree = new Tree(lock.packages, workspace);
  const top = { source: workspace, target: '' };
  const waiting = tree.placeAll(Object.keys(manifest.dependencies), top, manifest.name);
  for (let node = waiting.shift(); node; node = waiting.shift()) {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      tree.entryOf(node);
    // An optional peer is kept only where the deployable asks for it by itself.
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    );
    const needed = [...Object.keys(dependencies ?? {}), ...peers];
    waiting.push(...tree.placeAll(needed, node, node.source));
    waiting.push(...tree.placeAll(Object.keys(optionalDependencies ?? {}), node));
  }
  const {
    overrides: _overrides,
    scripts: _scripts,
    private: _private,
    type: _type,
    ...rootEntry
  } = manifest;
  const sorted = Object.fromEntries(
    Object.entries(tree.placed).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return {
    name: manifest.name,
    version: manifest.version,
    lockfileVersion: lock.lockfileVersion,
    requires: true,
    packages: { '': rootEntry, ...sorted },
  };
}

/** The deployable's node_modules as it grows. A node is a package: where the workspace has it, and where the deployable puts it. */
class Tree {
  placed = {};
  targets = new Map();

  constructor(packages, workspace) {
    this.packages = packages;
    this.targets.set('', '').set(workspace, '');
  }

  entryOf({ source }) {
    return this.packages[source];
  }

  /** Puts what `from` asks for where it will find it; gives what was not there yet. Without `wantedBy` a name may be missing. */
  placeAll(names, from, wantedBy) {
    return names.flatMap((name) => {
      const source = lookUp(this.packages, name, from.source);
      if (source) return this.place(name, source, from);
      if (!wantedBy) return [];
      throw new Error(`${name}, wanted by ${wantedBy}, is not in the lock file; run npm install`);
    });
  }

  place(name, source, from) {
    const { version } = this.packages[source];
    const isHere = (path) => path !== undefined && this.placed[path]?.version === version;
    if (isHere(lookUp(this.placed, name, from.target))) return [];
    const usual = inside(this.targets.get(containerOf(source)) ?? '', name);
    // The app's own packages move to the top, where another version may be already: then each has its own.
    const target = this.placed[usual] ? inside(from.target, name) : usual;
    // What only developers need in the workspace may be needed here at run time.
    const { dev: _dev, devOptional: _devOptional, peer: _peer, ...kept } = this.packages[source];
    this.placed[target] = kept;
    this.targets.set(source, target);
    return [{ source, target }];
  }
}

const modules = 'node_modules/';

function inside(folder, name) {
  return folder ? `${folder}/${modules}${name}` : modules + name;
}

/** The package or workspace folder whose node_modules holds a path; empty for the root. */
function containerOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf(modules) - 1));
}

/** Node's look-up: the nearest node_modules going up from a package or workspace folder. */
function lookUp(packages, name, from) {
  for (let folder = from; ; folder = containerOf(folder)) {
    if (packages[inside(folder, name)]) return inside(folder, name);
    if (!folder) return undefined;
  }
}
