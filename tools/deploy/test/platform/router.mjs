import { createServer, request as ask } from 'node:http';

/** The platform's router: shows the maintenance page, holds requests while a process boots, passes the rest on. */
export class Router {
  target;
  #server = createServer((request, response) => void this.#answer(request, response));

  constructor(app) {
    this.app = app;
  }

  listen() {
    return new Promise((resolve) =>
      this.#server.listen(0, '127.0.0.1', () => {
        this.port = this.#server.address().port;
        resolve();
      }),
    );
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request, response) {
    if (this.app.maintenance)
      return response.writeHead(503, { 'content-type': 'text/html' }).end('Maintenance');
    // Ten seconds of patience, as long as a boot may take.
    for (let tries = 0; tries < 100; tries += 1) {
      if (this.target && (await this.#pass(request, response))) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return response.writeHead(503).end('Application error');
  }

  /** Whether the process took the connection. */
  #pass(request, response) {
    return new Promise((resolve) => {
      const { method, url } = request;
      const headers = {
        ...request.headers,
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '192.0.2.1',
      };
      const passed = ask(
        { port: this.target, host: '127.0.0.1', method, path: url, headers },
        (answer) => {
          response.writeHead(answer.statusCode, answer.headers);
          answer.pipe(response);
          resolve(true);
        },
      );
      passed.once('error', () => resolve(false));
      passed.end();
    });
  }
}
