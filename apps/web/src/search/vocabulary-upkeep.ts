import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { VocabularyRepository } from '@tradyfit/data';

const LOOK_MS = 300_000;
const YOUNG_MS = 3_600_000;

/** Keeps the vocabulary at most about an hour behind the items. Of several processes one does the work. */
@Injectable()
export class VocabularyUpkeep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('vocabulary');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly vocabulary: VocabularyRepository) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.refresh().finally(() => (this.running = undefined));
    }, LOOK_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Searches work without it, so a failure is only noted: the next look tries again. */
  async refresh(olderThanMs = YOUNG_MS): Promise<void> {
    try {
      await this.vocabulary.refresh(olderThanMs);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'the vocabulary could not be made anew' });
    }
  }
}
