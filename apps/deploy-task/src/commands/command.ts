import type { Config } from '../config.js';
import type { Output } from '../output.js';

/** What a command works with. */
export interface CommandContext {
  readonly config: Config;
  readonly output: Output;
}
