import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface Patience {
  /** Milliseconds during which answers ask clients to leave their connection, before new ones are refused. */
  drainMs: number;
  /** Milliseconds after which what still runs is cut. */
  limitMs: number;
}

/**
 * Closes without failing a request: for a moment every answer says `Connection: close`, so that clients leave by
 * themselves; then the port closes, requests in flight finish, and the libraries are closed after them.
 */
export async function closeGracefully(
  app: NestFastifyApplication,
  { drainMs, limitMs }: Patience = { drainMs: 500, limitMs: 9_000 },
): Promise<void> {
  const server = app.getHttpServer();
  server.prependListener('request', (_request, response) =>
    response.setHeader('connection', 'close'),
  );
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  await new Promise((resolve) => setTimeout(resolve, drainMs));
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

/** Closes on SIGTERM and SIGINT, and ends the process; a second signal ends it at once. */
export function closeOnSignals(app: NestFastifyApplication): void {
  const stop = () => {
    closeGracefully(app).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Closing failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
