import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3FileStorage } from './index.js';

const page = (keys: string[], next?: string) => `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <IsTruncated>${next !== undefined}</IsTruncated>
  ${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}
  ${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}
</ListBucketResult>`;

// The S3 server of the other specs lists wrongly past one page, so this one speaks S3's own words.
it('lists page after page', async () => {
  const pages: Record<string, string> = {
    first: page(['p/a/1', 'p/a/2'], 'token+1/='),
    'token+1/=': page(['p/a/3'], 'empty'),
    empty: page([], 'last'),
    last: page(['p/a/4']),
  };
  const prefixes = new Set<string | null>();
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    prefixes.add(query.get('prefix'));
    response.setHeader('content-type', 'application/xml');
    response.end(pages[query.get('continuation-token') ?? 'first']);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const storage = new S3FileStorage({
    bucket: 'photos',
    prefix: 'p',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const keys: string[] = [];
  for await (const key of storage.list('a/')) keys.push(key);
  expect(keys).toEqual(['a/1', 'a/2', 'a/3', 'a/4']);
  expect([...prefixes]).toEqual(['p/a/']);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
