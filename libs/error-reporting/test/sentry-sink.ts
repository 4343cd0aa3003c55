import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** The parts of a Sentry event that the specs look at. */
export interface SinkEvent {
  message?: string;
  level?: string;
  release?: string;
  environment?: string;
  fingerprint?: string[];
  tags?: Record<string, string>;
  contexts?: Record<string, Record<string, unknown>>;
  exception?: { values: { type: string; value: string; stacktrace?: { frames: object[] } }[] };
  request?: unknown;
  user?: unknown;
  breadcrumbs?: unknown;
  extra?: unknown;
  server_name?: unknown;
}

/** Speaks Sentry's envelope protocol: https://develop.sentry.dev/sdk/data-model/envelopes/ */
export interface SentrySink {
  dsn: string;
  /** Everything that arrived, as text. */
  received(): string;
  events(): SinkEvent[];
  close(): Promise<void>;
}

/** Starts a sink on a free port. `answers: false` makes it take requests and never answer. */
export async function startSentrySink({ answers = true } = {}): Promise<SentrySink> {
  const envelopes: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
      envelopes.push(body.toString());
      if (answers) response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    dsn: `http://publickey@127.0.0.1:${port}/1`,
    received: () => envelopes.join('\n'),
    events: () => envelopes.flatMap(eventsOf),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function eventsOf(envelope: string): SinkEvent[] {
  const lines = envelope.split('\n');
  return lines.flatMap((line, index) => {
    if (index === 0 || !line.startsWith('{"type":"event"')) return [];
    return [JSON.parse(lines[index + 1] ?? '{}') as SinkEvent];
  });
}
