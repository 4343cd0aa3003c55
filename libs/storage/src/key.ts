import { StorageError } from './storage-error.js';

const part = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}';
const key = new RegExp(`^${part}(?:/${part}){0,9}$`);
const prefix = new RegExp(`^(?:${part}/){0,9}(?:${part})?$`);
const maxLength = 512;

/** Throws StorageError of kind `invalid-key` unless the text is a key: see FileStorage. */
export function checkKey(text: string): void {
  if (text.length > maxLength || !key.test(text)) {
    throw new StorageError(
      'invalid-key',
      `Not a storage key: ${JSON.stringify(text.slice(0, 80))}`,
    );
  }
}

/** Throws StorageError of kind `invalid-key` unless some key could start with the text. */
export function checkPrefix(text: string): void {
  if (text.length > maxLength || !prefix.test(text)) {
    const shown = JSON.stringify(text.slice(0, 80));
    throw new StorageError('invalid-key', `No storage key starts with ${shown}`);
  }
}
