import type { FileStorage } from '@tradyfit/storage';

/** Folders of the storage that hold pictures. Files elsewhere are somebody else's business. */
const photoFolders = ['demo/', 'photos/'];
const avatarFolder = 'avatars/';

/** The files of a photo. */
export const photoFiles = ['card.webp', 'full.webp', 'page.jpg', 'page.webp'];

/** Files by the key that a row names them by. */
export type StoredFiles = Map<string, string[]>;

/** Lists every file of the pictures. */
export async function listFiles(storage: FileStorage): Promise<StoredFiles> {
  const files: StoredFiles = new Map();
  for (const folder of photoFolders)
    for await (const file of storage.list(folder))
      add(files, file.slice(0, file.lastIndexOf('/')), file);
  for await (const file of storage.list(avatarFolder)) add(files, file, file);
  return files;
}

function add(files: StoredFiles, key: string, file: string): void {
  const known = files.get(key);
  if (known) known.push(file);
  else files.set(key, [file]);
}

/** Whether all files of a key are there now; the list may be older than the row. */
export async function isComplete(
  storage: FileStorage,
  { key, isFolder }: { key: string; isFolder: boolean },
): Promise<boolean> {
  const files = isFolder ? photoFiles.map((name) => `${key}/${name}`) : [key];
  for (const file of files) if (!(await storage.exists(file))) return false;
  return true;
}
