import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { startSentrySink } from './testing/index.js';
import type { SentrySink } from './testing/index.js';
import { ErrorReporter, ErrorReportingModule, startErrorReporting } from './index.js';

const canary = 'canary5secret';

describe('startErrorReporting', () => {
  let sink: SentrySink;

  beforeEach(async () => {
    sink = await startSentrySink();
  });

  afterEach(() => sink.close());

  it('delivers an error with its causes, its stack and its context', async () => {
    const reporter = await startErrorReporting({
      dsn: sink.dsn,
      environment: 'staging',
      release: '1.2.3',
    });
    reporter.captureError(new Error('outer', { cause: new TypeError('inner') }), {
      request_id: 'r-1',
    });
    expect(await reporter.close(2_000)).toBe(true);
    const [event] = sink.events();
    expect(event).toMatchObject({
      environment: 'staging',
      release: '1.2.3',
      contexts: { details: { request_id: 'r-1' } },
    });
    expect(event?.exception?.values.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'TypeError inner',
      'Error outer',
    ]);
    expect(event?.exception?.values[1]?.stacktrace?.frames.length).toBeGreaterThan(0);
  });

  it('delivers a named event as one group', async () => {
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    reporter.captureEvent('s3-upload-error', { kind: 'upload' });
    await reporter.close(2_000);
    expect(sink.events()).toMatchObject([
      {
        message: 's3-upload-error',
        level: 'error',
        fingerprint: ['s3-upload-error'],
        tags: { event: 's3-upload-error' },
        contexts: { details: { kind: 'upload' } },
      },
    ]);
  });

  it('tells route, request and status by tags too', async () => {
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    reporter.captureError(new Error('x'), {
      method: 'GET',
      route: '/items/:id',
      status: 500,
      requestId: 'r-1',
    });
    await reporter.close(2_000);
    expect(sink.events()).toMatchObject([
      { tags: { method: 'GET', route: '/items/:id', status: '500', requestId: 'r-1' } },
    ]);
  });

  it('delivers what a browser says, and nothing of this machine with it', async () => {
    const reporter = await startErrorReporting({
      dsn: sink.dsn,
      environment: 'staging',
      release: '1.2.3',
    });
    const debugId = '0d1f8a52-9d3a-4b4f-9c53-7c3f6fb0a2d1';
    reporter.captureBrowserError(
      {
        type: 'TypeError',
        message: `cannot read "${canary}"`,
        stack: `at add (https://x.test/assets/main.js:1:23)\n at b (file://${__filename}:1:1)`,
        origin: 'https://x.test',
        debugId,
      },
      { page: '/items/new', browser: 'Firefox on Windows' },
    );
    await reporter.close(2_000);
    const [event] = sink.events();
    expect(event).toMatchObject({
      platform: 'javascript',
      environment: 'staging',
      release: '1.2.3',
      tags: { event: 'browser-error', page: '/items/new', browser: 'Firefox on Windows' },
      exception: {
        values: [{ value: 'cannot read "[text]"', stacktrace: { frames: [{ function: 'add' }] } }],
      },
      debug_meta: { images: [{ debug_id: debugId }] },
    });
    expect(Object.keys(event?.contexts ?? {})).toEqual(['details']);
    expect(sink.received()).not.toContain(__filename);
  });

  it('holds a flood back, and says afterwards how much there was', async () => {
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    for (let n = 0; n < 200; n++) reporter.captureError(new Error(`flood ${n}`), { route: '/a' });
    reporter.captureError(new Error('another'), { route: '/b' });
    await reporter.close(2_000);
    const values = sink.events().flatMap(({ exception }) => exception?.values ?? []);
    expect(values.filter(({ value }) => value.startsWith('flood'))).toHaveLength(10);
    expect(values.filter(({ value }) => value === 'another')).toHaveLength(1);
  });

  it('sends no secret, whatever is thrown', async () => {
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    const localSecret = canary;
    reporter.captureError(new Error(`mail ${canary}@example.org token=${localSecret}`), {
      cookie: canary,
      url: `https://x.test/?email=${canary}`,
    });
    reporter.captureError({ password: canary, nested: { email: canary } });
    reporter.captureError(Object.assign(new Error('query failed'), { parameters: [canary] }));
    reporter.captureError(undefined);
    reporter.captureEvent('facebook-login-error', { access_token: canary });
    await reporter.close(2_000);
    expect(sink.events()).toHaveLength(5);
    const withoutSource = sink.events().map((event) => JSON.stringify(event, skipSourceLines));
    expect(withoutSource.join('\n')).not.toContain(canary);
    for (const event of sink.events()) {
      const { request, user, breadcrumbs, extra, server_name } = event;
      expect([request, user, breadcrumbs, extra, server_name]).toEqual(Array(5).fill(undefined));
    }
  });

  it('gives the same reporter for the same DSN, until it is closed', async () => {
    const options = { dsn: sink.dsn, environment: 'test' };
    const first = await startErrorReporting(options);
    expect(await startErrorReporting(options)).toBe(first);
    await first.close(2_000);
    const second = await startErrorReporting(options);
    expect(second).not.toBe(first);
    second.captureEvent('geocoder-error');
    await second.close(2_000);
    expect(sink.events()).toHaveLength(1);
  });

  it('drops what is captured after closing', async () => {
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    await reporter.close(2_000);
    reporter.captureError(new Error('late'));
    expect(sink.received()).toBe('');
  });

  it('is provided by the module, which closes it with the application', async () => {
    @Injectable()
    class Service {
      constructor(readonly reporter: ErrorReporter) {}
    }
    @Module({
      imports: [
        ErrorReportingModule.forRootAsync({
          useFactory: () => ({ dsn: sink.dsn, environment: 'test' }),
        }),
      ],
      providers: [Service],
    })
    class AppModule {}
    const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
    app.get(Service).reporter.captureEvent('api-rate-limit-hit', { resource: 'items' });
    await app.close();
    expect(sink.events()).toMatchObject([{ message: 'api-rate-limit-hit', level: 'warning' }]);
  });
});

// The line of this file that throws is part of the stack, as source code; it holds the word, not a secret.
function skipSourceLines(key: string, value: unknown): unknown {
  return ['context_line', 'pre_context', 'post_context'].includes(key) ? undefined : value;
}

describe('without a DSN', () => {
  it.each([undefined, ''])('%p: does nothing and loads nothing', async (dsn) => {
    const load = jest.fn();
    jest.doMock('@sentry/nestjs', load);
    const reporter = await startErrorReporting({ dsn, environment: 'development' });
    reporter.captureError(new Error('unseen'));
    reporter.captureEvent('geocoder-error');
    expect(await reporter.close(0)).toBe(true);
    expect(load).not.toHaveBeenCalled();
    jest.dontMock('@sentry/nestjs');
  });
});

it.each([
  'not a dsn',
  'https://sentry.test/1',
  'ftp://key@sentry.test/1',
  'https://key@sentry.test/',
])('refuses %s as a DSN', async (dsn) => {
  await expect(startErrorReporting({ dsn, environment: 'test' })).rejects.toMatchObject({
    name: 'ErrorReportingError',
    kind: 'configuration',
  });
});
