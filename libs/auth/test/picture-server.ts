import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchPictureOptions } from '../src/index.js';

/** A server of pictures, and options of `fetchPublicPicture` that let it be reached as `img.pictures.test`. */
export interface PictureServer {
  port: number;
  /** Host header and path of every request. */
  requests: string[];
  url(path: string, host?: string): string;
  /** Names below pictures.test are at 127.0.0.1, which counts as public here, unless `hosts` says otherwise. */
  options(hosts?: Record<string, string[]>): FetchPictureOptions;
  close(): Promise<void>;
}

export async function startPictureServer(listener: RequestListener): Promise<PictureServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    url: (path, host = 'img.pictures.test') => `http://${host}:${port}${path}`,
    options: (hosts = {}) => ({
      allowedHosts: ['*.pictures.test'],
      testing: {
        allowHttp: true,
        isAllowedAddress: (address) => address === '127.0.0.1',
        resolve: async (host) => hosts[host] ?? ['127.0.0.1'],
      },
    }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
