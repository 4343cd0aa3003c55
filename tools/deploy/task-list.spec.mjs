import { TaskList } from './task-list.mjs';

/** A stream that keeps what it is told. */
const recorder = (more = {}) => ({
  text: '',
  write(part) {
    this.text += part;
  },
  ...more,
});

test('speaks in plain lines without a terminal', async () => {
  const stream = recorder();
  const list = new TaskList(stream);
  await list.step('backup', async (say) => {
    say('b001');
    return 'done';
  });
  list.skip('tests', 'not wanted');
  await expect(
    list.step('push', async () => {
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  list.close();
  expect(stream.text.split('\n')).toEqual([
    '  backup …',
    '      b001',
    '✔ backup: done',
    '↷ tests: not wanted',
    '  push …',
    '✖ push: refused',
    '',
  ]);
  expect(stream.text).not.toContain('\x1b');
});

test('draws over itself in a terminal, and never wider than that is', async () => {
  const stream = recorder({ isTTY: true, columns: 20 });
  const list = new TaskList(stream, ['backup', 'push']);
  await list.step('backup', async (say) => say('a line that is longer than twenty columns'));
  list.close();
  const last = stream.text.split('\x1b[J').at(-1);
  expect(last).toBe('✔ backup\n· push\n');
  const drawn = stream.text.split('\x1b[J').slice(1);
  for (const line of drawn.flatMap((text) => text.split('\n').slice(0, 2)))
    expect(line.length).toBeLessThan(20);
});
