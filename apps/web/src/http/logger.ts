import cluster from 'node:cluster';
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

const secretKeys = [
  'cookie',
  'set-cookie',
  'authorization',
  'password',
  'token',
  'secret',
  'email',
];
const redacted = secretKeys.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]);

const removals: [RegExp, string][] = [
  [/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"\\]{1,500}@/gi, '$1[removed]@'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 [removed]'],
  [/\b([\w-]{0,40}(?:token|secret|passw(?:or)?d|code)=)[^\s"&\\]+/gi, '$1[removed]'],
  [/[^\s@<>"'(),;:=/\\]{1,64}@[^\s@<>"'(),;:=/\\]{1,255}/g, '[e-mail]'],
];

/** A log line without credentials and e-mail addresses, wherever in it they stood. */
export function scrubLine(line: string): string {
  // Most lines hold nothing that any of the patterns could begin with.
  if (!line.includes('@') && !line.includes('=') && !/bearer|basic/i.test(line)) return line;
  return removals.reduce((text, [pattern, words]) => text.replace(pattern, words), line);
}

/** What an error may say in the log. Drivers hang the statement's values and the whole connection on theirs, and those are not for it. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  const { code } = error as { code?: unknown };
  // Node tries every address of a host, and what each answered stands only in here.
  const each = error instanceof AggregateError ? error.errors.map(String) : undefined;
  return { type, message, stack, ...(code !== undefined && { code }), ...(each && { each }) };
}

/** JSON lines on standard output, or to `stream`; `level` is one of pino's. */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    // Of several processes it matters which one it was.
    base: cluster.isWorker ? { pid: process.pid } : null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redacted, censor: '[removed]' },
    serializers: { err: errorFacts },
    hooks: { streamWrite: scrubLine },
  };
  return stream ? pino(options, stream) : pino(options);
}

// What Nest says of its own start is of use only to whoever looks for a fault in it.
const startUp = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Nest's own messages and `new Logger(context)` of services, as lines of the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write(startUp.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and before it the stack of an error, where there is one. */
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    rest: unknown[],
  ) {
    const context = rest.at(-1);
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? rest[0] : undefined;
    const facts = { context: typeof context === 'string' ? context : undefined, stack };
    if (message instanceof Error) this.pino[level]({ ...facts, err: message });
    else if (typeof message === 'object') this.pino[level]({ ...facts, ...message });
    else this.pino[level](facts, String(message));
  }
}
