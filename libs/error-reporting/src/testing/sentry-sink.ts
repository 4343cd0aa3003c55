import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** The parts of a Sentry event that tests look at. */
export interface SinkEvent {
  message?: string;
  level?: string;
  release?: string;
  environment?: string;
  fingerprint?: string[];
  tags?: Record<string, string>;
  contexts?: Record<string, Record<string, unknown>>;
  platform?: string;
  transaction?: string;
  exception?: {
    values: {
      type: string;
      value: string;
      stacktrace?: { frames: { filename?: string; function?: string }[] };
    }[];
  };
  debug_meta?: { images: { debug_id: string; code_file: string }[] };
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
  /** Settles once there is an event that fits; rejects when none comes within ten seconds. */
  waitFor(fits: (event: SinkEvent) => boolean): Promise<SinkEvent>;
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
    async waitFor(fits) {
      for (let tries = 0; tries < 500; tries += 1) {
        const event = envelopes.flatMap(eventsOf).find(fits);
        if (event) return event;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('no such event arrived');
    },
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
