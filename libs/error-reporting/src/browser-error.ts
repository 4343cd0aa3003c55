import type { StackFrame } from '@sentry/nestjs';

/** What a browser said about a failure on a page of ours. Nobody vouches for any of it. */
export interface BrowserError {
  /** Name of the error's class, such as `TypeError`. */
  type: string;
  message: string;
  /** `error.stack` as the browser wrote it; empty when there is none. */
  stack: string;
  /** Origin of the site: frames from elsewhere (extensions, other scripts) are left out. */
  origin: string;
  /** Debug id that the build put into the script, which leads to its source map. */
  debugId?: string | undefined;
}

const mostLines = 50;
const longestLine = 600;
const chrome =
  /^\s*at (?:(?:async )?([^()]{0,200}) \()?(https?:\/\/[^\s()]{1,300}):(\d{1,7}):(\d{1,7})\)?$/;
const firefoxAndSafari = /^([^@\s]{0,200})@(https?:\/\/\S{1,300}):(\d{1,7}):(\d{1,7})$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function frameOf(line: string, origin: string): StackFrame | undefined {
  const [, name, url = '', row, column] = chrome.exec(line) ?? firefoxAndSafari.exec(line) ?? [];
  if (!URL.canParse(url) || new URL(url).origin !== origin) return undefined;
  // A page's address may hold what the visitor searched for, or a link that works for whoever has it.
  const { pathname } = new URL(url);
  const file = `${origin}${pathname.endsWith('.js') ? pathname : '/'}`;
  return {
    filename: file,
    abs_path: file,
    function: name || '?',
    lineno: Number(row),
    colno: Number(column),
    in_app: true,
  };
}

/** Our own frames of a stack that Chrome, Firefox or Safari wrote, the outermost first as Sentry wants them. */
export function framesOf(stack: string, origin: string): StackFrame[] {
  return stack
    .split('\n', mostLines)
    .filter((line) => line.length <= longestLine)
    .flatMap((line) => frameOf(line, origin) ?? [])
    .reverse();
}

/** The part of a Sentry event that a browser's error makes. */
export function browserException({ type, message, stack, origin, debugId }: BrowserError) {
  const frames = framesOf(stack, origin);
  const scripts = [...new Set(frames.map(({ abs_path: file }) => file ?? ''))].filter((file) =>
    file.endsWith('.js'),
  );
  const isKnown = debugId !== undefined && uuid.test(debugId);
  return {
    exception: {
      values: [
        {
          type,
          value: message,
          mechanism: { type: 'onerror', handled: false },
          ...(frames.length > 0 && { stacktrace: { frames } }),
        },
      ],
    },
    ...(isKnown &&
      scripts.length > 0 && {
        debug_meta: {
          images: scripts.map((file) => ({
            type: 'sourcemap' as const,
            code_file: file,
            debug_id: debugId,
          })),
        },
      }),
  };
}
