// Gives Sentry the source maps of built files over its HTTP API: docs/decisions/0025-own-source-map-upload.md says why not by its tool.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifactBundle, mappedFiles } from './artifact-bundle.mjs';

const requestTimeoutMs = 60_000;
const mostPolls = 120;
const sha1 = (content) => createHash('sha1').update(content).digest('hex');

/** The settings, or what is missing; `undefined` without a token, when nothing is to be uploaded. */
export function uploadSettings(env) {
  const { SENTRY_AUTH_TOKEN: token, SENTRY_ORG: org, SENTRY_PROJECT: project } = env;
  if (!token) return undefined;
  const missing = Object.entries({ SENTRY_ORG: org, SENTRY_PROJECT: project })
    .filter(([, value]) => !value)
    .map(([name]) => name);
  if (missing.length > 0)
    throw new Error(`SENTRY_AUTH_TOKEN is set, and ${missing.join(' and ')} is not: set it too`);
  return { token, org, project, url: env.SENTRY_URL || 'https://sentry.io' };
}

/**
 * Uploads what a folder holds, at once or in chunks, and waits until Sentry has taken it.
 * @param {string} folder
 * @param {{ token: string, org: string, project: string, url: string }} settings
 * @param {{ wait?: (ms: number) => Promise<void> }} tools
 * @returns {Promise<string[]>} names of the files
 */
export async function uploadSourceMaps(folder, settings, { wait = sleep } = {}) {
  const files = mappedFiles(folder);
  if (files.length === 0) throw new Error(`${folder} holds no built file with a debug id`);
  const release = releaseOf(folder);
  const bundle = artifactBundle(files, { ...settings, release });
  const base = `${settings.url.replace(/\/$/, '')}/api/0/organizations/${settings.org}`;
  const headers = { authorization: `Bearer ${settings.token}` };

  const place = await ask(`${base}/chunk-upload/`, { headers });
  const chunks = cut(bundle, place.chunkSize).map((content) => ({ content, sum: sha1(content) }));
  const assembly = {
    checksum: sha1(bundle),
    chunks: chunks.map(({ sum }) => sum),
    projects: [settings.project],
    ...(release && { version: release }),
  };
  for (let polls = 0; polls < mostPolls; polls += 1) {
    const answer = await ask(`${base}/artifactbundle/assemble/`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(assembly),
    });
    if (answer.state === 'ok' || answer.state === 'created') {
      if (!answer.missingChunks?.length) return files.map(({ name }) => name);
    } else if (answer.state === 'error') {
      throw new Error(
        `Sentry could not take the source maps: ${answer.detail ?? 'no reason given'}`,
      );
    }
    const missing = chunks.filter(({ sum }) => answer.missingChunks?.includes(sum));
    if (missing.length > 0) await send(missing, place, base, headers);
    else await wait(1_000);
  }
  throw new Error('Sentry did not finish taking the source maps in two minutes');
}

/** Sends chunks, as many in a request as Sentry takes. */
async function send(chunks, place, base, headers) {
  const url = new URL(place.url, base);
  const most = Math.max(
    1,
    Math.min(
      place.chunksPerRequest ?? 1,
      Math.floor((place.maxRequestSize ?? 0) / place.chunkSize),
    ),
  );
  for (let start = 0; start < chunks.length; start += most) {
    const body = new FormData();
    for (const { content, sum } of chunks.slice(start, start + most))
      body.append('file', new Blob([content]), sum);
    await ask(url, { method: 'POST', headers, body });
  }
}

async function ask(url, request) {
  const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(requestTimeoutMs) });
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(
      `Sentry answered ${answer.status} at ${new URL(url).pathname}: ${text.slice(0, 200)}`,
    );
  return text ? JSON.parse(text) : {};
}

function cut(buffer, size) {
  return Array.from({ length: Math.ceil(buffer.length / size) }, (_, n) =>
    buffer.subarray(n * size, (n + 1) * size),
  );
}

/** The name that a packaged folder reports itself by. */
function releaseOf(folder) {
  const file = join(folder, 'release');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Uploads when there is a token, and says what it did. */
export async function uploadWhenAsked(folder, env = process.env) {
  const settings = uploadSettings(env);
  if (!settings) return;
  const names = await uploadSourceMaps(folder, settings);
  console.log(
    `gave Sentry the source maps of ${names.length} files (${settings.org}/${settings.project})`,
  );
}
