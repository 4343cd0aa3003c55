import { createServer } from 'node:http';

/** The parts of Sentry's API that an upload needs; chunks are small, so that there are several. */
export async function startSentry() {
  const sentry = {
    chunks: new Map(),
    assemblies: [],
    tokens: new Set(),
    uploads: 0,
    refusal: undefined,
  };
  const server = createServer(async (request, response) => {
    sentry.tokens.add(request.headers.authorization);
    const body = Buffer.concat(await request.toArray());
    const answer = (value) => response.end(JSON.stringify(value));
    if (sentry.refusal === 401) return response.writeHead(401).end('{"detail":"Invalid token"}');
    if (request.method === 'GET')
      return answer({
        url: `${sentry.url}/upload`,
        chunkSize: 512,
        chunksPerRequest: 2,
        maxRequestSize: 4096,
      });
    if (request.url === '/upload') {
      const { headers } = request;
      const form = await new Response(body, {
        headers: { 'content-type': headers['content-type'] },
      }).formData();
      for (const file of form.getAll('file'))
        sentry.chunks.set(file.name, Buffer.from(await file.arrayBuffer()));
      sentry.uploads += 1;
      return answer({});
    }
    const assembly = JSON.parse(body);
    sentry.assemblies.push(assembly);
    if (sentry.refusal) return answer(sentry.refusal);
    const missingChunks = assembly.chunks.filter((sum) => !sentry.chunks.has(sum));
    if (missingChunks.length > 0) return answer({ state: 'not_found', missingChunks });
    // It takes its time, as the real one does.
    const isDone = sentry.assemblies.length % 2 === 0;
    answer({ state: isDone ? 'ok' : 'assembling', missingChunks: [] });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  sentry.url = `http://127.0.0.1:${server.address().port}`;
  sentry.close = () => new Promise((done) => server.close(done).closeAllConnections());
  return sentry;
}
