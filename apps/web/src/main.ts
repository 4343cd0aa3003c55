import cluster from 'node:cluster';
import { type Config, readConfig } from './config.js';

// Loaded only where they are needed: the process that keeps the others does without the whole site in its memory.
const several = wantsSeveral();
if (several) (await import('./processes/primary.js')).keepProcesses(several);
else await (await import('./serve.js')).serve();

/** The settings, when this process is to keep several that serve. */
function wantsSeveral(): Config | undefined {
  if (!cluster.isPrimary) return undefined;
  try {
    const config = readConfig();
    return config.WEB_CONCURRENCY > 1 ? config : undefined;
  } catch {
    // Whoever serves says what is wrong with them.
    return undefined;
  }
}
