import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { VocabularyRepository } from '@tradyfit/data';

/** Soon after the start, for a process may not live until the next look; but its first visitors come before it. */
const FIRST_LOOK_MS = 60_000;
const LOOK_MS = 300_000;
const YOUNG_MS = 3_600_000;

/** Keeps the vocabulary at most about an hour behind the items. Of several processes one does the work. */
@Injectable()
export class VocabularyUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('vocabulary');
  private readonly ending = new AbortController();
  private timers: NodeJS.Timeout[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly vocabulary: VocabularyRepository) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running ??= this.refresh().finally(() => (this.running = undefined));
    };
    this.timers = [setTimeout(look, FIRST_LOOK_MS).unref(), setInterval(look, LOOK_MS).unref()];
  }

  /** What runs is given up: it may take longer than the process has. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.ending.abort();
    await this.running;
  }

  /** Searches work without it, so a failure is only noted: the next look tries again. */
  async refresh(olderThanMs = YOUNG_MS): Promise<void> {
    try {
      await this.vocabulary.refresh(olderThanMs, this.ending.signal);
    } catch (error) {
      if (this.ending.signal.aborted) return;
      this.logger.warn({ err: error, msg: 'the vocabulary could not be made anew' });
    }
  }
}
