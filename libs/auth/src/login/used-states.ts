/** Remembers which logins have ended, so that none ends twice. */
export abstract class UsedStates {
  /**
   * Marks a login as ended.
   * @param id names the login, 64 hexadecimal digits
   * @param expiresAt from then on it may be forgotten
   * @returns false when it had ended before; of two calls at once, only one gets true
   */
  abstract use(id: string, expiresAt: Date): Promise<boolean>;
}

const SWEEP_EVERY = 1000;

/** For one process. With several, keep the ids where all of them look. */
export class MemoryUsedStates extends UsedStates {
  private readonly expiries = new Map<string, number>();
  private uses = 0;

  constructor(private readonly now: () => number = Date.now) {
    super();
  }

  /** How many logins are remembered. */
  get size(): number {
    return this.expiries.size;
  }

  override async use(id: string, expiresAt: Date): Promise<boolean> {
    if (++this.uses % SWEEP_EVERY === 0) this.sweep();
    if (this.expiries.has(id)) return false;
    this.expiries.set(id, expiresAt.getTime());
    return true;
  }

  private sweep(): void {
    const now = this.now();
    for (const [id, expiry] of this.expiries) if (expiry <= now) this.expiries.delete(id);
  }
}
