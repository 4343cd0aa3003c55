import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const KEY = 'AIza-not-a-real-key';

/** Google's Geocoding API on this machine. It knows Madrid in Spain and Springfield in Missouri. */
export interface GoogleStub {
  url: string;
  /** Parameters of every request. */
  requests: URLSearchParams[];
  /** How it answers from now on; undefined: as Google does. */
  behave(answer: ((response: ServerResponse) => void) | undefined): void;
  close(): Promise<void>;
}

export function googleResult(
  lat: number,
  lng: number,
  name: string,
  types = ['locality', 'political'],
) {
  return { types, formatted_address: name, geometry: { location: { lat, lng } } };
}

const TOWNS: Record<string, object> = {
  'Madrid|country:ES': googleResult(40.4167754, -3.7037902, 'Madrid, Spain'),
  'Springfield, Missouri|country:US': googleResult(37.2089572, -93.2922989, 'Springfield, MO, USA'),
  // What Google sends for a town that it does not know, when told the country.
  'Nowhereville|country:ES': googleResult(40.463667, -3.74922, 'Spain', ['country', 'political']),
  'Ohio City|country:US': googleResult(40.4, -82.9, 'Ohio, USA', [
    'administrative_area_level_1',
    'political',
  ]),
  'Singapore|country:SG': googleResult(1.352083, 103.819836, 'Singapore', [
    'country',
    'locality',
    'political',
  ]),
};

export function status(name: string, message?: string): (response: ServerResponse) => void {
  const answer = { status: name, results: [], ...(message && { error_message: message }) };
  return (response) => response.end(JSON.stringify(answer));
}

export async function startGoogle(): Promise<GoogleStub> {
  const requests: URLSearchParams[] = [];
  let behaviour: ((response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://google.test');
    const query = url.searchParams;
    requests.push(query);
    if (behaviour) return behaviour(response);
    if (url.pathname !== '/maps/api/geocode/json') return response.writeHead(404).end();
    if (query.get('key') !== KEY)
      return status('REQUEST_DENIED', `The key ${query.get('key')} is invalid.`)(response);
    if (!query.get('address')) return status('INVALID_REQUEST')(response);
    const result = TOWNS[`${query.get('address')}|${query.get('components')}`];
    if (!result) return status('ZERO_RESULTS')(response);
    return response.end(JSON.stringify({ status: 'OK', results: [result] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (answer) => (behaviour = answer),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
