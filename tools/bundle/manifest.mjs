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
 * The package.json of a deployable folder: third-party dependencies of the app and of every library inside its bundle,
 * all exact. It throws when two of them want different versions of one package.
 */
export function deployableManifest(app) {
  const manifest = readManifest(join('apps', app));
  const overrides = readManifest('.').overrides;
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
    dependencies: Object.fromEntries(
      Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    overrides,
  };
}
