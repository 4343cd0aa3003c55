import { StorageError } from './storage-error.js';

/** `https://host/base` and `/base` alike, without the slash at the end; StorageError `configuration` otherwise. */
export function publicBase(text: string): string {
  const base = text.replace(/\/{1,10}$/, '');
  const valid = base === '' || base.startsWith('/') || URL.canParse(base);
  if (!valid) {
    throw new StorageError(
      'configuration',
      `The public base URL must be a URL or a path from the root, not ${JSON.stringify(text)}`,
    );
  }
  return base;
}
