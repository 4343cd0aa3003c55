import { startErrorReporting } from '@tradyfit/error-reporting';
import { readConfig } from './config.js';
import { reportingOptions } from './reporting-options.js';
import { stopWithReason } from './start-failure.js';

/** The settings, read before anything else runs; error reporting has started by the time that anybody sees them. */
export const config = await start();

async function start() {
  try {
    const settings = readConfig();
    await startErrorReporting(reportingOptions(settings));
    return settings;
  } catch (error) {
    return stopWithReason(error);
  }
}
