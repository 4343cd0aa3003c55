import { once } from 'node:events';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type REPLServer, start } from 'node:repl';
import { Readable } from 'node:stream';
import { inspect, types } from 'node:util';
import type { ShellTools } from './tools.js';

const historyFile = join(homedir(), '.tradyfit_history');

/** Reads and runs lines until `.exit` or the end of the input. `await` works; lines of a terminal are remembered. */
export async function readEvalPrint(prompt: string, tools: ShellTools): Promise<void> {
  const terminal = process.stdin.isTTY === true;
  const input = new Readable({ read: () => undefined });
  const shell = start({
    prompt,
    ignoreUndefined: true,
    ...(terminal ? {} : { input, output: process.stdout, terminal }),
    writer: (value) => show(value, terminal),
  });
  const ended = once(shell, 'exit');
  for (const [name, tool] of Object.entries(tools))
    Object.defineProperty(shell.context, name, { value: tool, enumerable: true, writable: true });
  if (terminal) await remember(shell);
  else feed(shell, input);
  await ended;
}

/** Gives a line when the one before has been answered: without a terminal Node would not wait for its `await`. */
function feed(shell: REPLServer, input: Readable): void {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    input.push(done ? null : `${value}\n`);
  };
  const prompt = shell.displayPrompt.bind(shell);
  shell.displayPrompt = (preserveCursor) => {
    prompt(preserveCursor);
    void next();
  };
  void next();
}

/** What the database refused fits into a line; everything else is shown whole. */
function show(value: unknown, colors: boolean): string {
  if (types.isNativeError(value) && 'driverError' in value) return value.message;
  return inspect(value, { colors });
}

/** A home that cannot be written, as on many hosts, is no reason to do without the shell. */
function remember(shell: REPLServer): Promise<void> {
  return new Promise((resolve) => shell.setupHistory(historyFile, () => resolve()));
}
