import type { ErrorEvent } from '@sentry/nestjs';
import { scrubEvent } from './scrub-event.js';

const canary = 'canary-secret';

// Everything that an integration could ever add, all of it marked.
const event: ErrorEvent = {
  type: undefined,
  event_id: 'e1',
  level: 'error',
  environment: 'test',
  message: `sent to ${canary}@example.org`,
  server_name: canary,
  transaction: `/items?${canary}`,
  request: {
    url: `https://x.test/?q=${canary}`,
    headers: { cookie: canary },
    cookies: { sid: canary },
    query_string: canary,
    data: canary,
  },
  user: { email: canary, ip_address: canary },
  extra: { anything: canary },
  breadcrumbs: [{ message: canary }],
  tags: { event: 'geocoder-error', email: canary },
  modules: { a: canary },
  contexts: {
    details: { request_id: 'r1', count: 2, password: canary, nested: { deep: canary } },
    os: { name: 'Linux' },
    response: { headers: { a: canary } },
    node_system_error: { path: canary },
  },
  exception: {
    values: [
      {
        type: 'Error',
        value: `token=${canary}`,
        mechanism: { type: 'generic', handled: true, data: { a: canary } },
        stacktrace: { frames: [{ filename: 'a.js', lineno: 1, vars: { local: canary } }] },
      },
    ],
  },
};

describe('scrubEvent', () => {
  const scrubbed = scrubEvent(event);

  it('lets no secret through', () => {
    expect(JSON.stringify(scrubbed)).not.toContain(canary);
  });

  it('keeps what helps', () => {
    expect(scrubbed).toMatchObject({
      event_id: 'e1',
      environment: 'test',
      message: 'sent to [e-mail]',
      tags: { event: 'geocoder-error' },
      contexts: { details: { request_id: 'r1', count: 2 }, os: { name: 'Linux' } },
      exception: {
        values: [{ type: 'Error', stacktrace: { frames: [{ filename: 'a.js', lineno: 1 }] } }],
      },
    });
  });

  it('is listed under its route', () => {
    const tags = { method: 'GET', route: '/items/:id' };
    expect(scrubEvent({ ...event, tags }).transaction).toBe('GET /items/:id');
    expect(scrubEvent({ ...event, tags: { job: 'delete-object' } }).transaction).toBe(
      'delete-object',
    );
    expect(scrubbed).not.toHaveProperty('transaction');
  });

  it('leaves the original alone', () => {
    expect(event.user?.email).toBe(canary);
  });
});
