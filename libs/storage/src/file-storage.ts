/** What a file is stored with. */
export interface FileDetails {
  /** Media type that browsers are told, such as `image/webp`. */
  contentType: string;
}

/**
 * Files by key. A key is 1 to 10 parts of `A-Z a-z 0-9 . _ -` joined by `/`, at most 512 characters; no part starts
 * with a dot. A file is never changed in place: write new content under a new key, for browsers keep what they
 * have for a year. Failures are StorageError; a bad key is one of kind `invalid-key`, before anything is touched.
 */
export abstract class FileStorage {
  /** Stores the whole file or nothing, replacing what was there. */
  abstract put(key: string, body: Buffer, details: FileDetails): Promise<void>;

  /** Removes the file; removing what is not there is no error. */
  abstract delete(key: string): Promise<void>;

  /** Whether the file is there. Failing to find out is an error, never "no". */
  abstract exists(key: string): Promise<boolean>;

  /** Keys that start with the prefix (any text that a key can start with; empty for all), in byte order. */
  abstract list(prefix: string): AsyncIterable<string>;

  /** Address under which a browser reads the file, whether or not it is there. */
  abstract publicUrl(key: string): string;
}
