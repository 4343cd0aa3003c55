import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const isInstalled = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'exiftool')));

/** `it` where `exiftool` is installed, `it.skip` elsewhere; CI, which has it, skips nothing. */
export const itWithExiftool = isInstalled ? it : it.skip;

/** Groups of tags that every picture has: its size, how it is encoded. Whatever else there is tells something. */
const harmless = new Set(['SourceFile', 'ExifTool', 'File', 'JFIF', 'RIFF', 'PNG', 'Composite']);
/** exiftool works these out of others, the size of the picture for one. */
const harmlessComposites = new Set(['Composite:ImageSize', 'Composite:Megapixels']);

/**
 * What exiftool finds in pictures beside how they are encoded, such as `a.jpg EXIF:GPSLatitude`.
 *
 * @param files contents by name, without folders
 */
export async function telling(files: Readonly<Record<string, Buffer>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-exiftool-'));
  try {
    for (const [name, body] of Object.entries(files)) await writeFile(join(folder, name), body);
    const names = Object.keys(files);
    const options = { cwd: folder, maxBuffer: 100_000_000 };
    const { stdout } = await promisify(execFile)('exiftool', ['-json', '-G', ...names], options);
    const found = JSON.parse(stdout) as Record<string, unknown>[];
    if (found.length !== names.length) throw new Error(`exiftool read ${found.length} files`);
    return found.flatMap((tags) =>
      Object.keys(tags)
        .filter(tells)
        .map((tag) => `${String(tags['SourceFile'])} ${tag}`),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function tells(tag: string): boolean {
  const [group = ''] = tag.split(':');
  if (group === 'Composite') return !harmlessComposites.has(tag);
  return !harmless.has(group) || tag === 'ExifTool:Error' || tag === 'File:Comment';
}
