import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/**
 * What happens to a request: it is answered, it is never answered, it is done but its answer is lost, its connection breaks, or it
 * fails with 500.
 */
export type Fault = 'none' | 'silence' | 'lost-answer' | 'reset' | 'error';

/** A server that speaks S3, with the bucket `photos`, and something in front of it that can go wrong. */
export interface FaultyS3 {
  /** Settings for the site. */
  settings: Record<string, string>;
  /** Decides about each request from now on, by its method and path. */
  fault: (method: string, path: string) => Fault;
  /** `PUT /photos/…` of every request so far. */
  requests: string[];
  close(): Promise<void>;
}

export async function startFaultyS3(): Promise<FaultyS3> {
  // What the AWS SDK looks for; the emulator's own.
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
  const directory = await mkdtemp(join(tmpdir(), 'tradyfit-s3-'));
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'photos' }],
  });
  const { port: s3Port } = await s3.run();
  const faulty: FaultyS3 = {
    settings: {},
    fault: () => 'none',
    requests: [],
    async close() {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await s3.close();
      await rm(directory, { recursive: true });
    },
  };
  const front = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const [path = ''] = url.split('?');
    faulty.requests.push(`${method} ${path}`);
    const fault = faulty.fault(method, path);
    if (fault === 'silence') request.resume();
    else if (fault === 'reset') request.socket.resetAndDestroy();
    else if (fault === 'error') fail(request, response);
    else forward(s3Port, request, response, fault === 'lost-answer');
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  faulty.settings = { S3_BUCKET: 'photos', S3_ENDPOINT: endpoint, S3_FORCE_PATH_STYLE: 'true' };
  return faulty;
}

function fail(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  request.on('end', () => {
    response.writeHead(500, { 'content-type': 'application/xml' });
    response.end('<Error><Code>InternalError</Code></Error>');
  });
}

function forward(
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
  losesAnswer: boolean,
): void {
  const { method, url, headers } = request;
  const upstream = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    if (losesAnswer) answer.resume();
    else {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}
