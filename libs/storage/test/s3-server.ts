import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3StorageOptions } from '../src/index.js';

/** A server that speaks S3, or one that does not speak at all, and how to reach it. */
export interface TestServer {
  options: S3StorageOptions & { endpoint: string };
  close(): Promise<void>;
}

function optionsFor(port: number): TestServer['options'] {
  return {
    bucket: 'photos',
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  };
}

/** Starts an S3 server with the bucket `photos` on a free port. */
export async function startS3(): Promise<TestServer> {
  const directory = await mkdtemp(join(tmpdir(), 'tradyfit-s3-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'photos' }],
  });
  const { port } = await server.run();
  return {
    options: optionsFor(port),
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** Starts a server that answers every connection with the given bytes, or never when there are none. */
export async function startRawServer(answer?: string): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (answer !== undefined) socket.on('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    options: optionsFor((server.address() as AddressInfo).port),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** A port that nobody listens on. */
export async function refusingPort(): Promise<TestServer['options']> {
  const server = await startRawServer();
  await server.close();
  return server.options;
}
