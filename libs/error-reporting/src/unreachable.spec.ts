import { startErrorReporting } from './index.js';
import { startSentrySink } from './testing/index.js';

const unreachable = 'http://publickey@127.0.0.1:9/1';

describe('when Sentry cannot be reached', () => {
  it('throws nothing', async () => {
    const reporter = await startErrorReporting({ dsn: unreachable, environment: 'test' });
    reporter.captureError(new Error('lost'));
    reporter.captureEvent('s3-connect-error');
    await expect(reporter.close(1_000)).resolves.toEqual(expect.any(Boolean));
  });

  it('gives up closing after the time-out when there is no answer', async () => {
    const sink = await startSentrySink({ answers: false });
    const reporter = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
    reporter.captureError(new Error('stuck'));
    expect(await reporter.close(300)).toBe(false);
    expect(sink.events()).toHaveLength(1);
    await sink.close();
    expect(await reporter.close(2_000)).toBe(true);
  });
});

it('gives up on what Sentry does not take, and goes on with what comes later', async () => {
  const sink = await startSentrySink({ answers: false });
  const reporter = await startErrorReporting({
    dsn: sink.dsn,
    environment: 'test',
    sendTimeoutMs: 100,
  });
  // More than the SDK keeps in flight: were they waited for, the last one would never leave.
  for (let n = 0; n < 80; n++) reporter.captureError(new Error('stuck'), { route: `/${n}` });
  expect(await reporter.close(5_000)).toBe(true);
  const later = await startErrorReporting({ dsn: sink.dsn, environment: 'test' });
  later.captureEvent('geocoder-error');
  await sink.waitFor(({ message }) => message === 'geocoder-error');
  await sink.close();
  await later.close(2_000);
});
