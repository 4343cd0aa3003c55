import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** @param {string} folder relative to the workspace */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

/** The workspace libraries that a manifest reaches, through other libraries too. */
function librariesOf(manifest, found = new Map()) {
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (!name.startsWith('@tradyfit/') || found.has(name)) continue;
    const library = readManifest(join('libs', name.slice('@tradyfit/'.length)));
    found.set(name, library);
    librariesOf(library, found);
  }
  return found;
}

/** The apps that are deployed in the same folder. */
function appsInside(manifest) {
  return (manifest.deploy?.apps ?? []).map((app) => readManifest(join('apps', app)));
}

/**
 * The packages that are installed beside a bundle instead of lying in it: programs for one kind of machine, and data.
 */
export function packagesOutside(app) {
  const manifest = readManifest(join('apps', app));
  const names = [manifest, ...appsInside(manifest)].flatMap(({ deploy }) => deploy?.outside ?? []);
  return [...new Set(names)].sort();
}

/** All third-party packages of the app and of every library inside its bundle. Throws when two of them want different versions of one. */
function allDependencies(manifest) {
  const dependencies = {};
  const inside = [manifest, ...appsInside(manifest)];
  const libraries = new Map();
  for (const project of inside) librariesOf(project, libraries);
  for (const { name, dependencies: wanted = {} } of [...inside, ...libraries.values()]) {
    for (const [dependency, version] of Object.entries(wanted)) {
      if (dependency.startsWith('@tradyfit/')) continue;
      if (dependencies[dependency] && dependencies[dependency] !== version) {
        throw new Error(
          `${name} wants ${dependency} ${version}, another project ${dependencies[dependency]}; use one version`,
        );
      }
      dependencies[dependency] = version;
    }
  }
  return dependencies;
}

/** The package.json that a deployable folder would have if its bundle held nothing but our own code. */
export function fullManifest(app) {
  const manifest = readManifest(join('apps', app));
  return { name: manifest.name, dependencies: allDependencies(manifest) };
}

/** The package.json of a deployable folder: what its bundle leaves outside, all exact. */
export function deployableManifest(app) {
  const manifest = readManifest(join('apps', app));
  const all = allDependencies(manifest);
  const dependencies = packagesOutside(app).map((name) => {
    if (!all[name]) throw new Error(`${app} leaves ${name} outside, which nothing in it wants`);
    return [name, all[name]];
  });
  return {
    name: manifest.name,
    version: manifest.version,
    private: true,
    license: manifest.license,
    type: 'module',
    // Production runs on the current long-term support release, whatever the workspace is developed on.
    engines: { node: manifest.deploy?.node ?? manifest.engines.node },
    scripts: {
      start: 'node main.js',
      ...Object.fromEntries((manifest.deploy?.apps ?? []).map((app) => [app, `node ${app}.js`])),
    },
    dependencies: Object.fromEntries(dependencies),
    overrides: readManifest('.').overrides,
  };
}
