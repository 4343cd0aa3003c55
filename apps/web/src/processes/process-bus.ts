/** News between the processes that serve one site. What is told may be lost: whoever must know asks the database from time to time. */
export abstract class ProcessBus {
  /** Tells all other processes, never this one. */
  abstract publish(topic: string, news: unknown): void;

  /** Hears what other processes tell; one listener for each topic. */
  abstract subscribe(topic: string, listener: (news: unknown) => void): void;
}

/** Where there is one process there are no others. */
export class NoOthers extends ProcessBus {
  override publish(): void {}
  override subscribe(): void {}
}

/** A way that may be away. */
export interface FallibleBus extends ProcessBus {
  readonly isUp: boolean;
}

/** Tells by the first way while it is up, else by the second; hears by both. */
export class FirstOf extends ProcessBus {
  constructor(
    private readonly first: FallibleBus,
    private readonly second: ProcessBus,
  ) {
    super();
  }

  override publish(topic: string, news: unknown): void {
    (this.first.isUp ? this.first : this.second).publish(topic, news);
  }

  override subscribe(topic: string, listener: (news: unknown) => void): void {
    this.first.subscribe(topic, listener);
    this.second.subscribe(topic, listener);
  }
}
