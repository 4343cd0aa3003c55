import type { Config } from '../config.js';
import type { Output } from '../output.js';

/** What a command works with. */
export interface CommandContext {
  readonly config: Config;
  readonly output: Output;
}

/** How a command that only tells something does so. */
export interface ReportOptions {
  /** One line of JSON for programs, instead of lines for people. */
  json: boolean;
}
