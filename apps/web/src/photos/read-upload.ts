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
  // In place: what is collected and joined at the end stands in memory twice. The system gives only the pages that are written to.
  const bytes = Buffer.allocUnsafeSlow(photoLimits.maxBytes);
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    if (size + chunk.length <= bytes.length) chunk.copy(bytes, size);
    size += chunk.length;
  }
  if (size > bytes.length || part.file.truncated)
    throw new PhotoProblem('refused', `This file is larger than ${MEGABYTES} MB.`);
  if (size === 0) throw new PhotoProblem('refused', 'This file is empty.');
  return bytes.subarray(0, size);
}
