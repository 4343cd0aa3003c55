const windowMs = 60_000;

/** How many reports may leave in a minute. */
export interface BudgetLimits {
  /** Of one group; default 10. */
  perGroup?: number;
  /** Of all groups together; default 100. */
  inAll?: number;
}

interface Group {
  taken: number;
  suppressed: number;
}

/**
 * Keeps a fault that hits every request from becoming a flood: what exceeds the budget costs the request nothing and is
 * only counted, and the next report of its group says how many there were.
 */
export class ReportBudget {
  private readonly perGroup: number;
  private readonly inAll: number;
  private endsAt = 0;
  private taken = 0;
  private groups = new Map<string, Group>();

  constructor(
    { perGroup = 10, inAll = 100 }: BudgetLimits = {},
    private readonly now: () => number = () => performance.now(),
  ) {
    this.perGroup = perGroup;
    this.inAll = inAll;
  }

  /** @returns how many of this group were suppressed before this one, or undefined when this one is too */
  take(name: string): number | undefined {
    if (this.now() >= this.endsAt) this.beginWindow();
    const known = this.groups.get(name);
    const isOver = this.taken >= this.inAll || (known?.taken ?? 0) >= this.perGroup;
    if (isOver) {
      // Names that never got a report are not kept: whoever makes them up would fill the memory.
      if (known) known.suppressed += 1;
      return undefined;
    }
    this.taken += 1;
    this.groups.set(name, { taken: (known?.taken ?? 0) + 1, suppressed: 0 });
    return known?.suppressed ?? 0;
  }

  private beginWindow(): void {
    this.endsAt = this.now() + windowMs;
    this.taken = 0;
    const waiting = [...this.groups].filter(([, { suppressed }]) => suppressed > 0);
    this.groups = new Map(
      waiting
        .slice(-this.inAll)
        .map(([name, { suppressed }]) => [name, { taken: 0, suppressed }] as const),
    );
  }
}
