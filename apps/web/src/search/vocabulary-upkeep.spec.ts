import type { VocabularyRepository } from '@tradyfit/data';
import { VocabularyUpkeep } from './vocabulary-upkeep.js';

/** A vocabulary that takes for ever to make, unless it is told to stop. */
class EndlessVocabulary {
  begun = 0;

  refresh(_olderThanMs: number, signal?: AbortSignal): Promise<boolean> {
    this.begun += 1;
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('looks a minute after the start, once at a time, and keeps nobody from ending', async () => {
  const vocabulary = new EndlessVocabulary();
  const upkeep = new VocabularyUpkeep(vocabulary as unknown as VocabularyRepository);
  upkeep.onApplicationBootstrap();
  jest.advanceTimersByTime(59_999);
  expect(vocabulary.begun).toBe(0);
  jest.advanceTimersByTime(1);
  expect(vocabulary.begun).toBe(1);
  jest.advanceTimersByTime(600_000);
  expect(vocabulary.begun).toBe(1);
  await upkeep.beforeApplicationShutdown();
  jest.advanceTimersByTime(600_000);
  expect(vocabulary.begun).toBe(1);
});
