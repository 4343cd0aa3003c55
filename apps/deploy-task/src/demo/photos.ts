import { drawItem } from '@tradyfit/illustrations';
import { type ImageVariants, makeIllustrationVariants } from '@tradyfit/images';
import type { FileStorage } from '@tradyfit/storage';
import { type Output, Progress } from '../output.js';
import { type DemoPhoto, photoKey } from './photo-choice.js';

/** What the database keeps of a stored picture. */
export type StoredPhoto = Pick<ImageVariants, 'width' | 'height' | 'placeholder'>;

/** How many pictures are on their way at once: drawing takes a processor, storing mostly waits. */
const atOnce = 6;

/**
 * Draws every picture once and stores its files where they are missing.
 *
 * @returns the stored pictures by key
 */
export async function storePhotos(
  photos: Iterable<DemoPhoto>,
  storage: FileStorage,
  output: Output,
): Promise<Map<string, StoredPhoto>> {
  const waiting = [...new Map([...photos].map((photo) => [photoKey(photo), photo]))];
  const progress = new Progress(output, 'pictures', waiting.length);
  const present = await presentKeys(storage);
  const stored = new Map<string, StoredPhoto>();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let entry = waiting[next++]; entry; entry = waiting[next++]) {
      const [key, photo] = entry;
      stored.set(key, await storePhoto(key, photo, storage, present));
      progress.report(stored.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return stored;
}

async function presentKeys(storage: FileStorage): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const key of storage.list('demo/')) keys.add(key);
  return keys;
}

async function storePhoto(
  key: string,
  photo: DemoPhoto,
  storage: FileStorage,
  present: ReadonlySet<string>,
): Promise<StoredPhoto> {
  const { width, height, placeholder, files } = await makeIllustrationVariants(drawItem(photo));
  for (const { name, contentType, body } of files)
    if (!present.has(`${key}/${name}`)) await storage.put(`${key}/${name}`, body, { contentType });
  return { width, height, placeholder };
}
