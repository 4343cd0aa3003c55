import { type ErrorReporter, startErrorReporting } from '@tradyfit/error-reporting';
import { MigrationError, toDataError } from '@tradyfit/data';
import { readCommandLine, type Request } from './command-line.js';
import type { CommandContext } from './commands/command.js';
import { demo } from './commands/demo.js';
import { members } from './commands/members.js';
import { migrate } from './commands/migrate.js';
import { orphans } from './commands/orphans.js';
import { pages } from './commands/pages.js';
import { preflight } from './commands/preflight.js';
import { run } from './commands/run.js';
import { seed } from './commands/seed.js';
import { shell } from './commands/shell.js';
import { status } from './commands/status.js';
import { type Config, readConfig, wantsStacks } from './config.js';
import { messageOf } from './database/database.js';
import { TaskFailure } from './failure.js';
import { standardOutput } from './output.js';
import { usage } from './usage.js';

/**
 * Does what the arguments ask for. A failure is one line on the error output.
 *
 * @returns the exit code: 0 done or nothing to do, 1 failed, 2 not understood
 */
export async function deployTask(words: readonly string[]): Promise<number> {
  try {
    const request = readCommandLine(words);
    if (request.verb === 'help') standardOutput.line(usage);
    else await runReported(request);
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return error instanceof TaskFailure ? error.exitCode : 1;
  }
}

async function runReported(request: Request): Promise<void> {
  const config = readConfig({ needsDatabase: request.verb !== 'pages' });
  const reporter = await startReporting(config);
  try {
    await dispatch(request, { config, output: standardOutput });
  } catch (error) {
    report(reporter, error, request.verb);
    throw error;
  } finally {
    await reporter.close(2_000);
  }
}

function report(reporter: ErrorReporter, error: unknown, verb: string): void {
  if (error instanceof MigrationError)
    reporter.captureEvent('migration-error', {
      migration: error.migration,
      verb,
      reason: error.message,
    });
  // What the operator can put right is no bug of ours.
  else if (!(error instanceof TaskFailure)) reporter.captureError(error, { verb });
}

function dispatch(request: Request, context: CommandContext): Promise<void> {
  switch (request.verb) {
    case 'run':
      return run(context, request.options);
    case 'preflight':
      return preflight(context, request.options);
    case 'migrate':
      return migrate(context, request.options);
    case 'seed':
      return seed(context);
    case 'status':
      return status(context, request.options);
    case 'demo':
      return demo(context, request.options);
    case 'orphans':
      return orphans(context, request.options);
    case 'members':
      return members(context, request.options);
    case 'pages':
      return pages(context, request.options);
    case 'shell':
      return shell(context, request.options);
    case 'help':
      return Promise.resolve();
  }
}

/** Silent in development and tests, whatever their environment holds. */
function startReporting(config: Config): Promise<ErrorReporter> {
  const { SENTRY_DSN, SENTRY_ENVIRONMENT, NODE_ENV, BUILD_VERSION } = config;
  return startErrorReporting({
    ...(SENTRY_DSN && NODE_ENV === 'production' && { dsn: SENTRY_DSN }),
    environment: SENTRY_ENVIRONMENT ?? NODE_ENV,
    ...(BUILD_VERSION && { release: BUILD_VERSION }),
  });
}

/** One line that says what failed; with LOG_LEVEL=debug the stack and its causes too. */
function explain(error: unknown): string {
  const line = `deploy-task: ${reasonOf(error).replace(/\s*\n\s*/g, ' ')}`;
  if (!wantsStacks() || !(error instanceof Error)) return line;
  const cause = error.cause instanceof Error ? `\nCaused by: ${error.cause.stack}` : '';
  return `${line}\n${error.stack}${cause}`;
}

function reasonOf(error: unknown): string {
  // An error with a cause was worded for the operator already.
  if (error instanceof Error && error.cause !== undefined) return error.message;
  const lost = toDataError(error);
  return lost?.kind === 'unavailable'
    ? `${lost.message}: run this again when it does, it goes on where it stopped`
    : messageOf(error);
}
