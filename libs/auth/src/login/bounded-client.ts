import type { IncomingMessage, RequestOptions } from 'node:http';
import type * as http from 'node:http';
import { LoginError } from './login-error.js';

/** No token and no profile is larger, in bytes. */
const MAX_ANSWER = 256 * 1024;

interface Refusal {
  statusCode: number;
  data: string;
}
type Answered = (error: Refusal | Error | null, body?: string, response?: IncomingMessage) => void;

/** The one method of node-oauth's client through which all its requests go. */
interface Client {
  _executeRequest(
    library: typeof http,
    options: RequestOptions,
    body: string | undefined,
    done: Answered,
  ): void;
}

/**
 * Replaces how the client of passport-oauth2 sends: its own way waits for ever for a provider that hangs or breaks off,
 * reads answers of any length, and dies of a JSON `null`.
 * @param timeoutMs for a whole request, in milliseconds
 */
export function boundClient(client: object, timeoutMs: number): void {
  (client as Client)._executeRequest = (library, options, body, done) => {
    execute(library, options, body, timeoutMs).then(
      ({ response, text }) => {
        const status = response.statusCode ?? 0;
        const error = status >= 200 && status <= 299 ? null : { statusCode: status, data: text };
        try {
          done(error, text, response);
        } catch {
          // The strategies parse inside this call and trip over JSON that is no object.
          done(new LoginError('garbage', "the provider's answer made no sense"));
        }
      },
      (error: LoginError) => done(error),
    );
  };
}

function execute(
  library: typeof http,
  options: RequestOptions,
  body: string | undefined,
  timeoutMs: number,
): Promise<{ response: IncomingMessage; text: string }> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const fail = (error: Error) =>
      reject(
        error instanceof LoginError
          ? error
          : signal.aborted
            ? new LoginError('timeout', `the provider took more than ${timeoutMs} ms`)
            : new LoginError('unavailable', `the provider cannot be reached (${codeOf(error)})`),
      );
    const request = library.request({ ...options, signal }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_ANSWER)
          response.destroy(new LoginError('garbage', "the provider's answer is too long"));
      });
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        if (status >= 500)
          fail(new LoginError('unavailable', `the provider answered HTTP ${status}`));
        else resolve({ response, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
