import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';

/** Tells what goes on for long that the process is about to end: streams end, and no new work is begun. */
@Injectable()
export class Closing implements OnModuleDestroy {
  private readonly controller = new AbortController();

  get hasBegun(): boolean {
    return this.controller.signal.aborted;
  }

  begin(): void {
    this.controller.abort();
  }

  /** However the app is closed. */
  onModuleDestroy(): void {
    this.begin();
  }

  /** Calls back once, at once when it has begun already. */
  onBegin(listener: () => void): void {
    if (this.hasBegun) listener();
    else this.controller.signal.addEventListener('abort', listener, { once: true });
  }
}
