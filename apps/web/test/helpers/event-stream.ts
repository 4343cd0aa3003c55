import { get, type ClientRequest } from 'node:http';
import type { Browser } from './browser.js';
import type { TestApp } from './test-app.js';

export interface StreamEvent {
  event: string;
  data: Record<string, unknown>;
  id?: string;
}

/** An open stream of server-sent events. */
export interface EventReader {
  status: number;
  headers: Record<string, unknown>;
  /** The next event; waits for it, and rejects when the stream ends before. */
  next(): Promise<StreamEvent>;
  /** Resolves when the server ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Lets the site listen on a free port. @returns its origin */
export async function listenOn(site: TestApp): Promise<string> {
  return site.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
}

/** Opens a stream as a browser does. */
export function openStream(
  origin: string,
  path: string,
  browser: Browser,
  headers: Record<string, string> = {},
): Promise<EventReader> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return new Promise((resolve, reject) => {
    const request: ClientRequest = get(
      `${origin}${path}`,
      { headers: { accept: 'text/event-stream', cookie, ...headers } },
      (response) => {
        const events: StreamEvent[] = [];
        const waiting: { resolve: (event: StreamEvent) => void; reject: (error: Error) => void }[] =
          [];
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          const parts = (text + chunk).split('\n\n');
          text = parts.pop() ?? '';
          for (const event of parts.map(parse)) {
            if (!event) continue;
            const first = waiting.shift();
            if (first) first.resolve(event);
            else events.push(event);
          }
        });
        const ended = new Promise<void>((end) => {
          response.on('close', () => {
            for (const one of waiting.splice(0)) one.reject(new Error('The stream has ended'));
            end();
          });
        });
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          ended,
          close: () => request.destroy(),
          next: () =>
            new Promise((resolveEvent, rejectEvent) => {
              const event = events.shift();
              if (event) resolveEvent(event);
              else if (response.destroyed) rejectEvent(new Error('The stream has ended'));
              else waiting.push({ resolve: resolveEvent, reject: rejectEvent });
            }),
        });
      },
    );
    request.on('error', reject);
  });
}

function parse(block: string): StreamEvent | undefined {
  const fields = new Map(
    block
      .split('\n')
      .map((line) => /^(event|data|id): (.*)$/.exec(line))
      .flatMap((match) => (match ? [[match[1], match[2]] as const] : [])),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  const id = fields.get('id');
  return {
    event: fields.get('event') ?? 'message',
    data: JSON.parse(data) as Record<string, unknown>,
    ...(id !== undefined && { id }),
  };
}
