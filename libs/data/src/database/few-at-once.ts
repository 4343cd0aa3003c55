import type { DataSource } from 'typeorm';
import { DataError } from './data-error.js';

/**
 * Lets a few run and the others wait for them in the order in which they came. Many that begin at once would otherwise all wait for the
 * pool's connections, where they keep everybody else from them.
 */
export class FewAtOnce {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most that run at once
   * @param patienceMs after how many milliseconds whoever waits gives up; never by default
   */
  constructor(
    private readonly most: number,
    private readonly patienceMs = Infinity,
  ) {}

  /** For what may use a share (0–1) of a pool's connections; at least one. */
  static ofPool(dataSource: DataSource, share: number, patienceMs: number): FewAtOnce {
    const { poolSize = 10 } = dataSource.options as { poolSize?: number };
    return new FewAtOnce(Math.max(1, Math.floor(poolSize * share)), patienceMs);
  }

  /** @throws DataError `unavailable` when the patience ends */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.most) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      // Whoever waited longest takes over the place.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.push(begin);
      if (this.patienceMs === Infinity) return;
      timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(new DataError('unavailable', 'Too much of the same is being asked at once.'));
      }, this.patienceMs);
    });
  }
}
