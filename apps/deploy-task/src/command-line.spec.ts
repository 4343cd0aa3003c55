import { readCommandLine } from './command-line.js';

const now = new Date('2026-11-23T12:34:56Z');
const read = (...words: string[]) => readCommandLine(words, now);

describe('readCommandLine', () => {
  it.each(['seed', 'help'])('knows %s', (verb) => expect(read(verb)).toEqual({ verb }));

  it.each([
    ['run', 'post'],
    ['migrate', 'post'],
    ['preflight', 'json'],
    ['status', 'json'],
    ['shell', 'write'],
  ])('knows %s, with and without --%s', (verb, option) => {
    expect(read(verb)).toEqual({ verb, options: { [option]: false } });
    expect(read(verb, `--${option}`)).toEqual({ verb, options: { [option]: true } });
  });

  it('shows help without a verb, and when asked', () => {
    expect(read()).toEqual({ verb: 'help' });
    expect(read('--help')).toEqual({ verb: 'help' });
  });

  it('makes 2,000 items with seed 1, as of this hour', () => {
    expect(read('demo')).toEqual({
      verb: 'demo',
      options: {
        items: 2_000,
        seed: 1,
        now: new Date('2026-11-23T12:00:00Z'),
        skewed: false,
        force: false,
      },
    });
  });

  it('reads the options of demo', () => {
    expect(
      read('demo', '--items', '50', '--seed=9', '--now', '2026-01-02T03:04:05Z', '--force'),
    ).toEqual({
      verb: 'demo',
      options: {
        items: 50,
        seed: 9,
        now: new Date('2026-01-02T03:04:05Z'),
        skewed: false,
        force: true,
      },
    });
  });

  it('makes large demos as skewed as large markets, small ones when it is asked to', () => {
    expect(read('demo', '--items', '1000000')).toMatchObject({ options: { skewed: true } });
    expect(read('demo', '--items', '20000')).toMatchObject({ options: { skewed: false } });
    expect(read('demo', '--skewed')).toMatchObject({ options: { items: 2_000, skewed: true } });
  });

  it('reads the options of orphans', () => {
    expect(read('orphans')).toEqual({ verb: 'orphans', options: { dryRun: false, force: false } });
    expect(read('orphans', '--dry-run', '--force')).toEqual({
      verb: 'orphans',
      options: { dryRun: true, force: true },
    });
  });

  it('reads what is to be done with a member', () => {
    expect(read('members', 'promote', 'Ingrid')).toEqual({
      verb: 'members',
      options: { act: 'promote', username: 'Ingrid' },
    });
  });

  it('reads where the pages go', () => {
    expect(read('pages')).toEqual({ verb: 'pages', options: {} });
    expect(read('pages', '--out', 'public')).toEqual({ verb: 'pages', options: { out: 'public' } });
  });

  it.each([
    [['pages', '--out'], /pages: .*--out/],
    [['pages', '--out='], /say which folder/],
    [['members'], /members: say one of promote, demote, delete/],
    [['members', 'adopt', 'Ingrid'], /say one of promote/],
    [['members', 'promote'], /members promote: say whose username/],
    [['members', 'delete', 'a', 'b'], /takes one username, not “b” too/],
    [['orphans', '--seed', '1'], /orphans: .*--seed/],
    [['bake'], /no verb “bake”.*run, preflight/],
    [['run', '--fast'], /run takes no “--fast”/],
    [['migrate', '--post', 'now'], /migrate takes no “now”/],
    [['seed', '--post'], /seed takes no “--post”/],
    [['demo', '--items', '0'], /--items must be a whole number from 1 to 2000000, not “0”/],
    [['demo', '--items', '1e3'], /--items must be/],
    [['demo', '--seed', '-1'], /--seed/],
    [['demo', '--now', 'soon'], /--now must be a moment/],
    [['demo', '--colour'], /--colour/],
    [['demo', 'twice'], /twice/],
  ])('refuses %j in one line', (words, message) => {
    expect(() => read(...words)).toThrow(message);
    expect(() => read(...words)).toThrow(expect.objectContaining({ exitCode: 2 }));
    expect(() => read(...words)).not.toThrow(/\n/);
  });
});
