// `npm run start:production`: the site as a platform runs it, on this machine: NODE_ENV=production, every setting from the
// environment or from .env, and a router's part played in front of it, so that HTTPS, secure cookies and proxy hops are real.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { root } from '../lib/root.mjs';

ensureInstalled();
const settings = join(root, '.env');
// What the environment says already wins.
if (existsSync(settings)) process.loadEnvFile(settings);
const { startSite } = await import('./site.mjs');
await startSite({ production: true });
