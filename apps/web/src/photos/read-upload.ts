import type { MultipartFile } from '@fastify/multipart';
import { photoLimits } from '@tradyfit/images';
import { PhotoProblem } from './photo-problem.js';

const MEGABYTES = photoLimits.maxBytes / 1_000_000;

/** Whether a file field came without a file, as browsers send it when none was chosen. */
export function isEmptyChoice(part: MultipartFile): boolean {
  return part.filename === '' || part.filename === undefined;
}

/**
 * The bytes of an uploaded picture.
 *
 * @throws PhotoProblem `refused` when there are none or too many; the rest of the form can still be read
 */
export async function readUpload(part: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= photoLimits.maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > photoLimits.maxBytes || part.file.truncated)
    throw new PhotoProblem('refused', `This file is larger than ${MEGABYTES} MB.`);
  if (size === 0) throw new PhotoProblem('refused', 'This file is empty.');
  return Buffer.concat(chunks);
}
