import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

/**
 * Runs `npm run deploy` as an operator would, without a terminal.
 *
 * @param {string[]} words
 * @param {{ env: object, interruptAt?: RegExp, times?: number }} options `interruptAt`: Ctrl-C as soon as it says this
 * @returns {Promise<{ code: number, output: string, between: (first: RegExp, then: RegExp) => number }>} `between`: milliseconds
 *   from the moment when it had said the one to that when it had said the other
 */
export function operate(words, { env, interruptAt, times = 1 }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'tools/deploy/deploy.mjs'), ...words], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let interrupted = false;
    const growth = [];
    const saidAt = (pattern) => {
      const { index } = pattern.exec(output);
      return growth.find(({ length }) => length > index).at;
    };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        output += text;
        growth.push({ at: Date.now(), length: output.length });
        if (interrupted || !interruptAt?.test(output)) return;
        interrupted = true;
        for (let time = 0; time < times; time += 1)
          setTimeout(() => child.kill('SIGINT'), time * 300);
      });
    child.once('close', (code) => {
      if (process.env.TRIAL_OUTPUT)
        console.log(`$ npm run deploy -- ${words.join(' ')}\n${output}`);
      resolve({ code, output, between: (first, then) => saidAt(then) - saidAt(first) });
    });
  });
}

/** Asks the site again and again; tells which answers visitors got meanwhile. */
export class Visitor {
  answers = new Set();
  #going = true;

  constructor(address) {
    this.done = this.#visit(address);
  }

  async #visit(address) {
    while (this.#going) {
      const answer = await fetch(`${address}/items/categories`).catch(() => undefined);
      const text = (await answer?.text()) ?? '';
      this.answers.add(text === 'Maintenance' ? 'maintenance page' : String(answer?.status));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async leave() {
    this.#going = false;
    await this.done;
    return [...this.answers];
  }
}
