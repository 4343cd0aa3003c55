import { PhotoProblem } from './photo-problem.js';
import { UploadTurns } from './upload-turns.js';

/** Uploads that go on until they are let go. */
function holding(turns: UploadTurns) {
  const release: (() => void)[] = [];
  return {
    start: (memberId: number) =>
      turns.run(memberId, () => new Promise<void>((resolve) => release.push(resolve))),
    letGo: () => release.splice(0).forEach((resolve) => resolve()),
  };
}

describe('UploadTurns', () => {
  it('bounds the uploads of a member, and gives the place back', async () => {
    const turns = new UploadTurns();
    const { start, letGo } = holding(turns);
    const running = [1, 1, 1, 1].map(start);
    await expect(start(1)).rejects.toThrow(PhotoProblem);
    await expect(turns.run(2, async () => 'done')).resolves.toBe('done');
    letGo();
    await Promise.all(running);
    await expect(turns.run(1, async () => 'done')).resolves.toBe('done');
  });

  it('bounds those of everybody', async () => {
    const turns = new UploadTurns();
    const { start, letGo } = holding(turns);
    const running = Array.from({ length: 12 }, (_, index) => start(index));
    await expect(start(99)).rejects.toMatchObject({ kind: 'busy' });
    letGo();
    await Promise.all(running);
  });

  it('gives the place of a failed upload back too', async () => {
    const turns = new UploadTurns();
    for (let upload = 0; upload < 20; upload++)
      await expect(
        turns.run(1, async () => {
          throw new Error('damaged');
        }),
      ).rejects.toThrow('damaged');
  });
});
