import { spawn } from 'node:child_process';
import { root } from '../lib/root.mjs';
import { StepFailure } from './failure.mjs';

/**
 * Runs a command to its end. It has a process group of its own, so that a Ctrl-C in the terminal does not cut a push or a migration in
 * two: this tool decides what happens then.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` holds both streams
 */
export function execute(command, words, { cwd = root, env = process.env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let stdout = '';
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        if (stream === child.stdout) stdout += text;
        output += text;
        for (const line of text.split(/[\r\n]+/)) if (line.trim()) onLine?.(line.trimEnd());
      });
    }
    child.once('error', (error) => reject(spawnFailure(command, error)));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? (signal ? 130 : 1), stdout, output }),
    );
  });
}

/** Why a command did not even start. */
export function spawnFailure(command, error) {
  if (error.code !== 'ENOENT') return error;
  return new StepFailure(`there is no command “${command}”`, {
    advice: `install it, so that \`${command} --version\` works`,
  });
}

/** The output of a command that succeeds. @throws StepFailure with what it said otherwise */
export async function succeed(command, words, options) {
  const { code, stdout, output } = await execute(command, words, options);
  if (code !== 0)
    throw new StepFailure(`\`${[command, ...words].join(' ')}\` ended with ${code}`, { output });
  return stdout;
}
