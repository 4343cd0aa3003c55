// `node tools/source-maps/upload.mjs dist/apps/web`: gives Sentry the source maps of built files, so that its stack traces
// show sources. README.md in this folder says which settings it takes.
import { resolve } from 'node:path';
import { fail } from '../lib/console.mjs';
import { uploadWhenAsked } from './upload-source-maps.mjs';

const folder = process.argv[2] ?? fail('Name the folder: upload.mjs dist/apps/web');
if (!process.env.SENTRY_AUTH_TOKEN) fail('Set SENTRY_AUTH_TOKEN, SENTRY_ORG and SENTRY_PROJECT');
await uploadWhenAsked(resolve(folder)).catch((error) => fail(error.message));
