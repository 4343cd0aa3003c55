// Debug ids tell which source map belongs to which built file, whatever the files are called and wherever they are served from:
// https://github.com/tc39/ecma426/blob/main/proposals/debug-id.md
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Stands for the id while a bundle is made; as long as any id, so that no column moves when it is replaced. */
export const debugIdPlaceholder = '00000000-feed-4000-8000-000000000000';

/** Makes a bundle of the server known by its id to error reports. For esbuild's `banner`. */
export const debugIdBanner = `try{const s=new Error().stack;if(s)(globalThis._sentryDebugIds??={})[s]=${JSON.stringify(debugIdPlaceholder)}}catch{}`;

/** The id of a built file: the same content has the same id. */
export function debugIdOf(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * Writes the id into a built file and its source map (`main.js`, `main.js.map`).
 * @returns the id
 */
export function putDebugId(file) {
  const code = readFileSync(file, 'utf8');
  const id = debugIdOf(code);
  const named = code.replaceAll(debugIdPlaceholder, id);
  const comment = `//# debugId=${id}\n`;
  const at = named.lastIndexOf('//# sourceMappingURL=');
  writeFileSync(
    file,
    at < 0 ? `${named}\n${comment}` : named.slice(0, at) + comment + named.slice(at),
  );
  const map = `${file}.map`;
  if (!existsSync(map)) throw new Error(`${file} has no source map beside it`);
  const content = JSON.parse(readFileSync(map, 'utf8'));
  writeFileSync(map, JSON.stringify({ ...content, debugId: id, debug_id: id }));
  return id;
}
