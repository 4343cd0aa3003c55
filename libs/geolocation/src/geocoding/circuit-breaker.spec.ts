import { CircuitBreaker } from './circuit-breaker.js';

const refused = new Error('refused');
const failed = new Error('failed');

describe('CircuitBreaker', () => {
  let now: number;
  let breaker: CircuitBreaker;
  beforeEach(() => {
    now = 500;
    breaker = new CircuitBreaker({ failures: 2, openMs: 100, now: () => now });
  });

  const run = <T>(call: () => Promise<T>) => breaker.run(call, () => refused);
  const succeed = () => run(async () => 'fine');
  const fail = () => run(async () => Promise.reject(failed));
  /** A call that ends when told to. */
  function pending() {
    const { promise, resolve, reject } = withResolvers();
    return { ended: run(() => promise), resolve, reject };
  }
  function withResolvers() {
    let resolve!: (value: string) => void;
    let reject!: (error: Error) => void;
    const promise = new Promise<string>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise, resolve, reject };
  }
  async function open() {
    await expect(fail()).rejects.toBe(failed);
    await expect(fail()).rejects.toBe(failed);
  }

  it('stays closed while failures are not in a row', async () => {
    for (let i = 0; i < 3; i++) {
      await expect(fail()).rejects.toBe(failed);
      expect(await succeed()).toBe('fine');
    }
  });

  it('opens, calls nothing, and half-opens after its time', async () => {
    await open();
    const call = jest.fn(async () => 'fine');
    now = 599;
    await expect(run(call)).rejects.toBe(refused);
    expect(call).not.toHaveBeenCalled();
    now = 600;
    expect(await run(call)).toBe('fine');
    expect(await run(call)).toBe('fine');
  });

  it('lets one call try, the others wait for its result', async () => {
    await open();
    now = 600;
    const trial = pending();
    await expect(succeed()).rejects.toBe(refused);
    trial.resolve('fine');
    expect(await trial.ended).toBe('fine');
    expect(await succeed()).toBe('fine');
  });

  it('opens again when the try fails, for the whole time', async () => {
    await open();
    now = 650;
    await expect(fail()).rejects.toBe(failed);
    now = 749;
    await expect(succeed()).rejects.toBe(refused);
    now = 750;
    expect(await succeed()).toBe('fine');
  });

  it('heeds no late news of calls that began before it opened', async () => {
    const [late, later] = [pending(), pending()];
    await open();
    late.resolve('fine');
    await late.ended;
    await expect(succeed()).rejects.toBe(refused);
    now = 590;
    later.reject(failed);
    await expect(later.ended).rejects.toBe(failed);
    now = 600;
    expect(await succeed()).toBe('fine');
  });

  it('keeps trying after an error that does not count', async () => {
    await open();
    now = 600;
    const odd = () =>
      breaker.run(
        async () => Promise.reject(failed),
        () => refused,
        () => false,
      );
    await expect(odd()).rejects.toBe(failed);
    expect(await succeed()).toBe('fine');
  });
});
