import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCycles } from './cycles.mjs';
import { importsOf, packageOf, readsEnvironment, resolveRelative } from './imports.mjs';
import {
  ALLOWED_LIBRARIES,
  ENVIRONMENT_READERS,
  FEATURE_PRIVATE,
  TEST_FILE,
  VENDOR_OWNERS,
  WEB_SHARED,
} from './rules.mjs';

/**
 * Holds sources against the arrows of docs/decisions/0004-boundaries.md.
 * @param {string} root the workspace's folder
 * @param {string[]} files sources relative to it, with `/`
 * @returns {string[]} one line a fault: `file:line: what is wrong`
 */
export function checkBoundaries(root, files) {
  const faults = [];
  const graph = new Map();
  const manifests = new Map();
  const manifestOf = (project) => {
    if (!manifests.has(project))
      manifests.set(project, JSON.parse(readFileSync(join(root, project, 'package.json'), 'utf8')));
    return manifests.get(project);
  };
  const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const project = file.split('/').slice(0, 2).join('/');
    const isTest = TEST_FILE.test(file);
    const say = (line, message) => faults.push(`${file}:${line}: ${message}`);
    if (
      !isTest &&
      readsEnvironment(text) &&
      !ENVIRONMENT_READERS.some((reader) => reader.test(file))
    ) {
      say(1, 'reads process.env; only an app’s config.ts does, libraries take options');
    }
    const next = [];
    for (const { specifier, typeOnly, line } of importsOf(file, text)) {
      const target = specifier.startsWith('.') ? resolveRelative(root, file, specifier) : undefined;
      if (target) {
        if (!typeOnly) next.push(target);
        for (const message of relativeFaults(project, file, target, isTest)) say(line, message);
      } else {
        const name = packageOf(specifier);
        if (name)
          for (const message of packageFaults(
            project,
            file,
            name,
            isTest,
            manifestOf(project),
            rootManifest,
          ))
            say(line, message);
      }
    }
    if (!isTest) graph.set(file, next);
  }
  for (const cycle of findCycles(graph))
    faults.push(`${cycle[0]}:1: imports itself in a circle: ${[...cycle, cycle[0]].join(' → ')}`);
  for (const cycle of findCycles(featureGraph(graph))) {
    faults.push(
      `apps/web/src/${cycle[0]}: features need each other in a circle: ${[...cycle, cycle[0]].join(' → ')}`,
    );
  }
  return faults;
}

/** Which feature of the site needs which, from the graph of its files. */
function featureGraph(files) {
  const features = new Map();
  for (const [file, targets] of files) {
    const from = webRoom(file);
    if (!from || WEB_SHARED.includes(from)) continue;
    const rooms = targets
      .map(webRoom)
      .filter((to) => to && to !== from && !WEB_SHARED.includes(to));
    features.set(from, [...new Set([...(features.get(from) ?? []), ...rooms])]);
  }
  return features;
}

function* packageFaults(project, file, name, isTest, manifest, rootManifest) {
  const isLibrary = project.startsWith('libs/');
  if (name.startsWith('@tradyfit/')) {
    const library = name.slice('@tradyfit/'.length);
    if (manifest.name === name) {
      // A spec may use its own package the way the README shows it.
      if (!isTest) yield `imports its own package ${name}; use a relative path`;
      return;
    }
    if (isLibrary) {
      yield `a library imports no other library, not even ${name}; apps are where they meet`;
      return;
    }
    if (!ALLOWED_LIBRARIES[project]?.includes(library)) yield `${project} may not import ${name}`;
  }
  const owner = VENDOR_OWNERS.find(([pattern]) => pattern.test(name))?.[1];
  if (owner && owner !== project && !isTest)
    yield `${name} belongs to ${owner}; use what that library offers`;
  const declared = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  };
  if (name in declared) return;
  if (isTest && (name in (manifest.devDependencies ?? {}) || name in rootManifest.devDependencies))
    return;
  yield `${name} is not declared in ${project}/package.json`;
}

function* relativeFaults(project, file, target, isTest) {
  if (!target.startsWith(`${project}/`)) {
    yield `reaches into ${target} of another project; use its package`;
    return;
  }
  if (/^libs\/[^/]+\/src\/index\.ts$/.test(target) && !isTest)
    yield 'imports its own index.ts; import the file that defines the thing';
  if (project !== 'apps/web' || isTest) return;
  const [from, to] = [webRoom(file), webRoom(target)];
  if (!from || !to || from === to) return;
  if (from === 'ui') yield `ui imports nothing of ${to}/`;
  else if (from === 'http' && to !== 'ui') yield `http imports no feature, and ${to}/ is one`;
  else if (FEATURE_PRIVATE.test(target)) {
    yield `${from} may use ${to}’s service, not its controller ${target.split('/').pop()}`;
  }
}

/** The room of a file in apps/web/src: `ui`, `http` or a feature's name; undefined for the files that wire them. */
function webRoom(file) {
  const [group, app, src, room, ...rest] = file.split('/');
  if (group !== 'apps' || app !== 'web') return undefined;
  return src === 'src' && rest.length > 0 ? room : undefined;
}
