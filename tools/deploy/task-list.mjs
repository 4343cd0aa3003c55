import { duration } from '../lib/console.mjs';

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const marks = { done: '✔', failed: '✖', skipped: '↷', waiting: '·' };

/**
 * A list of steps that shows itself: live in a terminal, as plain lines elsewhere.
 */
export class TaskList {
  #tasks = [];
  #drawn = 0;
  #timer;

  /** @param {NodeJS.WriteStream} stream @param {string[]} titles the steps that are known to come */
  constructor(stream = process.stdout, titles = []) {
    this.stream = stream;
    this.live = Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
    this.#tasks = titles.map((title) => ({ title, state: 'waiting' }));
  }

  /**
   * Does one step and shows how it goes.
   * @param {string} title
   * @param {(say: (line: string) => void) => Promise<unknown>} act what it gives, when a string, is shown beside the title
   */
  async step(title, act) {
    const task = this.#find(title);
    const began = Date.now();
    task.state = 'running';
    this.#begin(task);
    try {
      const result = await act((line) => this.#say(task, line));
      task.state = 'done';
      task.note = typeof result === 'string' ? result : undefined;
      return result;
    } catch (error) {
      task.state = 'failed';
      task.note = error.message;
      throw error;
    } finally {
      task.took = Date.now() - began;
      this.#end(task);
    }
  }

  /** Says why a step is left out. */
  skip(title, why) {
    const task = this.#find(title);
    Object.assign(task, { state: 'skipped', note: why });
    this.#end(task);
  }

  /** The list stays as it is; what is printed next goes below. */
  close() {
    clearInterval(this.#timer);
    if (this.live) this.#draw();
    this.#tasks = [];
    this.#drawn = 0;
  }

  #find(title) {
    let task = this.#tasks.find((one) => one.title === title && one.state === 'waiting');
    if (!task) this.#tasks.push((task = { title, state: 'waiting' }));
    return task;
  }

  #begin(task) {
    if (!this.live) return this.stream.write(`  ${task.title} …\n`);
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#draw(), 100).unref();
    this.#draw();
  }

  #say(task, line) {
    task.line = line;
    if (!this.live) this.stream.write(`      ${line}\n`);
  }

  #end(task) {
    clearInterval(this.#timer);
    if (this.live) this.#draw();
    else this.stream.write(`${this.#text(task)}\n`);
  }

  #draw() {
    const width = this.stream.columns ?? 80;
    const lines = this.#tasks.map((task) => [...this.#text(task)].slice(0, width - 1).join(''));
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : '';
    this.stream.write(`${up}\r\x1b[J${lines.join('\n')}\n`);
    this.#drawn = lines.length;
  }

  #text({ title, state, note, line, took }) {
    const running = state === 'running';
    const mark = running ? frames[Math.floor(Date.now() / 100) % frames.length] : marks[state];
    const more = running ? line : note;
    const time = took > 1_000 && state !== 'skipped' ? ` (${duration(took)})` : '';
    return `${mark} ${title}${more ? `: ${more}` : ''}${time}`;
  }
}
