import { createLogger, NestLogger, scrubLine } from './logger.js';

function logTo() {
  const lines: string[] = [];
  return { lines, logger: createLogger('info', { write: (line) => void lines.push(line) }) };
}

it('writes one JSON object for each message', () => {
  const { lines, logger } = logTo();
  logger.info({ status: 200 }, 'answered');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', status: 200, msg: 'answered' });
  expect(lines).toHaveLength(1);
});

it('keeps secrets out, wherever they stand', () => {
  const { lines, logger } = logTo();
  const canary = 'c4n4ry';
  logger.info({ headers: { cookie: canary, authorization: canary, 'set-cookie': canary } });
  logger.info({
    req: { headers: { cookie: canary } },
    token: canary,
    email: canary,
    password: canary,
  });
  logger.info(`postgres://user:${canary}@host/db refused`);
  logger.info(`Authorization: Bearer ${canary}`);
  logger.info(`/login/facebook/callback?code=${canary}&access_token=${canary}`);
  logger.info(`mail to ${canary}@example.com failed`);
  logger.error(new Error(`Key (email)=(${canary}@example.com) already exists`));
  logger.error({ err: new Error(`password=${canary} is wrong`) });
  expect(lines).toHaveLength(8);
  for (const line of lines) {
    expect(line).not.toContain(canary);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
});

it('keeps what a driver hangs on its errors out: the values of the statement and the connection', () => {
  const { lines, logger } = logTo();
  const canary = 'c4n4ry';
  const error = Object.assign(new Error('connection lost'), {
    code: '57P01',
    query: `SELECT '${canary}'`,
    parameters: [[canary]],
    client: { connectionParameters: { user: canary } },
    driverError: Object.assign(new Error('connection lost'), { detail: canary }),
  });
  logger.error({ err: error });
  logger.error(error);
  new NestLogger(logger).error(error);
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    expect(line).not.toContain(canary);
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'Error', message: 'connection lost', code: '57P01', stack: expect.any(String) },
    });
  }
});

it('tells what each address of a host answered', () => {
  const { lines, logger } = logTo();
  logger.error(new AggregateError([new Error('connect ECONNREFUSED ::1')]));
  expect(lines[0]).toContain('ECONNREFUSED ::1');
});

it('leaves what is no secret', () => {
  const line =
    '{"path":"/items/12-road-bike","ms":3,"msg":"Authors meet @ 10:30, see http://x.example/a"}';
  expect(scrubLine(line)).toBe(line);
});

it('keeps the context, the error and the stack of Nest', () => {
  const { lines, logger } = logTo();
  const nest = new NestLogger(logger);
  nest.log('hello', 'Greeter');
  nest.error('failed', 'at somewhere', 'Greeter');
  nest.warn({ err: new Error('lost'), requestId: '1' }, 'Greeter');
  nest.log('Mapped {/, GET} route', 'RouterExplorer');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: 'info', context: 'Greeter', msg: 'hello' }),
    expect.objectContaining({
      level: 'error',
      context: 'Greeter',
      msg: 'failed',
      stack: 'at somewhere',
    }),
    expect.objectContaining({
      level: 'warn',
      requestId: '1',
      err: expect.objectContaining({ message: 'lost' }),
    }),
  ]);
});
