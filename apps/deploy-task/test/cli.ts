import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(__dirname, '../dist/main.js');

export interface Outcome {
  code: number | null;
  out: string;
  error: string;
}

/** A process of the built task, with these settings alone. */
export function start(
  words: string[],
  settings: Record<string, string>,
  input?: string,
): ChildProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [main, ...words], {
    env: { PATH, ...settings },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  return child;
}

/** What a started process says and how it ends. */
export function outcome(child: ChildProcess): Promise<Outcome> {
  const said = { out: '', error: '' };
  child.stdout?.on('data', (chunk) => (said.out += chunk));
  child.stderr?.on('data', (chunk) => (said.error += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });
}

/** @param input what is typed into the process */
export function deployTask(
  words: string[],
  settings: Record<string, string>,
  input?: string,
): Promise<Outcome> {
  return outcome(start(words, settings, input));
}

/** Resolves when the process has said this. */
export function saying(child: ChildProcess, words: RegExp): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (words.test(said)) resolve();
    });
    child.once('close', () => reject(new Error(`It never said ${words}: ${said}`)));
  });
}
