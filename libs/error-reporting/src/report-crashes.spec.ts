import { EventEmitter } from 'node:events';
import { reportCrashes } from './report-crashes.js';

class FakeProcess extends EventEmitter {
  exit = jest.fn();
}

function start() {
  const process = new FakeProcess();
  const done: string[] = [];
  process.exit.mockImplementation((code: number) => done.push(`exit ${code}`));
  const stop = reportCrashes(process, {
    print: (error) => done.push(`print ${String(error)}`),
    report: async (error) => done.push(`report ${String(error)}`),
  });
  return { process, done, stop };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('reportCrashes', () => {
  it('prints, reports, and only then ends the process', async () => {
    const { process, done } = start();
    process.emit('uncaughtException', 'boom');
    await settled();
    expect(done).toEqual(['print boom', 'report boom', 'exit 1']);
  });

  it('leaves the end to a program that listens itself', async () => {
    const { process, done } = start();
    process.on('uncaughtException', () => undefined);
    process.emit('uncaughtException', 'boom');
    await settled();
    expect(done).toEqual(['report boom']);
  });

  it('stops listening', () => {
    const { process, stop } = start();
    stop();
    expect(process.listenerCount('uncaughtException')).toBe(0);
  });
});
