import { ChangeWatch, type ChangeSource } from './change-watch.js';

/** A source whose answers a test gives when it likes. */
class HeldSource implements ChangeSource {
  readonly asked: string[] = [];
  readonly forgotten: string[] = [];
  private readonly answers: ((tags: string[] | Error) => void)[] = [];
  position = () => this.ask('position');
  since = (position: string) =>
    this.ask(position).then((tags) => ({ position: `p${this.asked.length}`, tags }));
  forget = (position: string) => Promise.resolve(void this.forgotten.push(position));

  answer(tags: string[] | Error = []): void {
    this.answers.shift()?.(tags);
  }

  private ask(what: 'position'): Promise<string>;
  private ask(what: string): Promise<string[]>;
  private ask(what: string): Promise<string | string[]> {
    this.asked.push(what);
    return new Promise((resolve, reject) =>
      this.answers.push((tags) => {
        if (tags instanceof Error) reject(tags);
        else resolve(what === 'position' ? 'p0' : tags);
      }),
    );
  }
}

let clock: number;
let source: HeldSource;
let told: string[];
let watch: ChangeWatch;

beforeEach(async () => {
  clock = 0;
  source = new HeldSource();
  told = [];
  const listener = {
    changed: (tags: readonly string[]) => void told.push(...tags),
    missed: () => void told.push('missed'),
  };
  watch = new ChangeWatch(source, listener, () => clock);
  const first = watch.current();
  source.answer();
  await first;
});

/** Whether a promise is settled once everything that can go on has gone on. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.catch(() => undefined).then(() => (settled = true));
  await new Promise(setImmediate);
  return settled;
}

it('begins knowing nothing', () => {
  expect(told).toEqual(['missed']);
});

it('never takes the answer to a question that was asked before', async () => {
  const early = watch.current();
  const late = watch.current();
  source.answer(['i1']);
  expect(await isSettled(early)).toBe(true);
  expect(await isSettled(late)).toBe(false);
  source.answer(['i2']);
  expect(await isSettled(late)).toBe(true);
  expect(told).toEqual(['missed', 'i1', 'i2']);
});

it('asks once for all who come while a question is on its way', async () => {
  const all = Array.from({ length: 50 }, () => watch.current());
  source.answer();
  await new Promise(setImmediate);
  source.answer();
  await Promise.all(all);
  expect(source.asked).toEqual(['position', 'p0', 'p2']);
});

it('fails those who asked in vain, and asks again for the next', async () => {
  const failing = watch.current();
  const next = watch.current();
  source.answer(new Error('the database is away'));
  await expect(failing).rejects.toThrow('away');
  source.answer(['i3']);
  await next;
  expect(told).toEqual(['missed', 'i3']);
});

it('counts everything as changed after a long silence', async () => {
  clock = 60_001;
  const after = watch.current();
  source.answer();
  await after;
  expect(told).toEqual(['missed', 'missed']);
});

it('has changes forgotten that everybody has seen', async () => {
  for (let minute = 1; minute <= 6; minute++) {
    clock = minute * 59_000;
    const asked = watch.current();
    source.answer();
    await asked;
  }
  expect(source.forgotten).toEqual(['p0']);
});
