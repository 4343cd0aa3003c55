/** Where changes are told, by positions that only their source understands. */
export interface ChangeSource {
  position(): Promise<string>;
  since(position: string): Promise<{ position: string; tags: string[] }>;
  forget(position: string): Promise<void>;
}

/** Who is told. */
export interface ChangeListener {
  changed(tags: readonly string[]): void;
  /** Changes may have been missed: everything counts as changed. */
  missed(): void;
}

/** Whoever has not asked for that long may find changes forgotten that they have not seen. */
const LONGEST_SILENCE_MS = 60_000;
/** Changes older than this are forgotten, so everybody who asks at all has seen them. */
const FORGET_AFTER_MS = 5 * LONGEST_SILENCE_MS;

/**
 * Keeps up with the changes of the database at the cost of one small query for all requests that arrive while one is
 * running, like a group commit. The busier the process, the less a request pays.
 */
export class ChangeWatch {
  private position: string | undefined;
  private readAt = -Infinity;
  private running: Promise<void> | undefined;
  private waiting: Promise<void> | undefined;
  private old: { position: string; at: number } | undefined;

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly source: ChangeSource,
    private readonly listener: ChangeListener,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Resolves when every change that was committed before this call has been told.
   *
   * @throws when the source cannot be asked: nothing is known then
   */
  current(): Promise<void> {
    if (!this.running) return this.start();
    // What is running may have begun before the change; whoever comes meanwhile shares the next.
    this.waiting ??= this.running
      .catch(() => undefined)
      .then(() => {
        this.waiting = undefined;
        return this.running ?? this.start();
      });
    return this.waiting;
  }

  private start(): Promise<void> {
    const read = this.read().finally(() => {
      if (this.running === read) this.running = undefined;
    });
    this.running = read;
    return read;
  }

  private async read(): Promise<void> {
    const now = this.now();
    if (this.position === undefined || now - this.readAt > LONGEST_SILENCE_MS) {
      this.position = await this.source.position();
      this.listener.missed();
    } else {
      const { position, tags } = await this.source.since(this.position);
      this.position = position;
      if (tags.length > 0) this.listener.changed(tags);
    }
    this.readAt = now;
    this.tidy(this.position, now);
  }

  /** Beside the requests, which do not wait for it; what fails is done next time. */
  private tidy(position: string, now: number): void {
    this.old ??= { position, at: now };
    if (now - this.old.at < FORGET_AFTER_MS) return;
    this.source.forget(this.old.position).catch(() => undefined);
    this.old = { position, at: now };
  }
}
