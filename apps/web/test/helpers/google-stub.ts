import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Google's Geocoding API on this machine: it knows Cigarrales near Toledo in Spain, and no other town. */
export interface GoogleStub {
  url: string;
  /** Addresses that were asked for. */
  asked: string[];
  /** Another answer from now on; undefined: as Google answers. */
  behave(answer: ((response: ServerResponse) => void) | undefined): void;
  close(): Promise<void>;
}

const cigarrales = {
  status: 'OK',
  results: [
    {
      types: ['locality', 'political'],
      formatted_address: 'Cigarrales, Toledo, Spain',
      geometry: { location: { lat: 39.851234, lng: -4.041234 } },
    },
  ],
};

export async function startGoogle(): Promise<GoogleStub> {
  const asked: string[] = [];
  let behaviour: ((response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://google.test').searchParams;
    asked.push(`${query.get('address') ?? ''} in ${query.get('components') ?? ''}`);
    if (behaviour) return behaviour(response);
    const isKnown = query.get('address')?.startsWith('Cigarrales');
    response.end(JSON.stringify(isKnown ? cigarrales : { status: 'ZERO_RESULTS', results: [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (answer) => (behaviour = answer),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
