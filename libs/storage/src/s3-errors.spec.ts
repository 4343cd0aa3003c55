import { toStorageError } from './s3-errors.js';

const kindOf = (error: object) => toStorageError('upload', 'a', error).kind;

describe('toStorageError', () => {
  it.each([
    { name: 'Error', code: 'ECONNRESET' },
    { name: 'Error', message: 'SDK error wrapper for Error: connect ECONNREFUSED 127.0.0.1:9' },
    { name: 'CredentialsProviderError', message: 'Could not load credentials' },
    {
      name: 'TimeoutError',
      message: 'the request socket did not establish a connection with the server within 2000 ms.',
    },
  ])('$name $code $message is connect', (error) => {
    expect(kindOf(error)).toBe('connect');
  });

  it.each([
    { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } },
    { name: 'SlowDown', message: 'not ECONNRESET', $metadata: { httpStatusCode: 503 } },
    { name: 'AbortError', message: 'Request aborted' },
    { name: 'TimeoutError', message: 'request time-out' },
  ])('$name $message is the operation that failed', (error) => {
    expect(kindOf(error)).toBe('upload');
  });

  it('names the key, the reason and the status, and keeps the cause', () => {
    const cause = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
    const error = toStorageError('delete', 'items/1', cause);
    expect(error.message).toBe('S3: delete of items/1 failed (AccessDenied 403)');
    expect(error.cause).toBe(cause);
  });
});
