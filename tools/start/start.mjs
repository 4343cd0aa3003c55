// `npm start`: from a fresh clone to a running site with demo data, in one command.
import { ensureInstalled } from '../lib/ensure-installed.mjs';

ensureInstalled();
// Only now may anything be loaded that needs the dependencies.
const { startSite } = await import('./site.mjs');
await startSite();
