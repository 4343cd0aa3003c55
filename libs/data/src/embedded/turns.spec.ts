import { Turns, type TurnTaker } from './turns.js';

const taker = (): TurnTaker => ({ holds: false });

describe('Turns', () => {
  it('go in order of arrival, one at a time', async () => {
    const turns = new Turns();
    const log: string[] = [];
    for (const name of ['a', 'b', 'c']) {
      turns.take(taker(), async () => {
        log.push(`${name} starts`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${name} ends`);
      });
    }
    await turns.idle();
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  it('stay with whoever is in a transaction', async () => {
    const turns = new Turns();
    const [inside, outside] = [taker(), taker()];
    const log: string[] = [];
    const step = (who: TurnTaker, name: string, holds: boolean) =>
      turns.take(who, async () => {
        log.push(name);
        who.holds = holds;
      });
    step(inside, 'begin', true);
    step(outside, 'other', false);
    await turns.idle();
    expect(log).toEqual(['begin']);
    step(inside, 'commit', false);
    await turns.idle();
    expect(log).toEqual(['begin', 'commit', 'other']);
  });

  it('are taken up again after a pause, from within a turn and right after it', async () => {
    const turns = new Turns();
    const log: number[] = [];
    turns.take(taker(), async () => {
      log.push(1);
      turns.take(taker(), async () => void log.push(2));
    });
    await turns.idle();
    turns.take(taker(), async () => void log.push(3));
    await turns.idle();
    expect(log).toEqual([1, 2, 3]);
  });
});
