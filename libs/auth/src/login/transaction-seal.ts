import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Transaction } from './transaction.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MIN_SECRET = 32;

/** Encrypts and signs transactions, so that a browser can carry them without reading or changing them. */
export class TransactionSeal {
  private readonly key: Buffer;

  /**
   * @param secret at least 32 characters, the same in every process
   * @throws TypeError for a shorter one
   */
  constructor(secret: string) {
    if (secret.length < MIN_SECRET)
      throw new TypeError(`the secret of logins needs ${MIN_SECRET} characters`);
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'login transaction', 32));
  }

  /** base64url of nonce, ciphertext and tag. */
  seal(transaction: Transaction): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce);
    const text = Buffer.concat([
      cipher.update(JSON.stringify(transaction), 'utf8'),
      cipher.final(),
    ]);
    return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
  }

  /** The transaction, or undefined for what this key has not sealed. */
  open(sealed: string): Transaction | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      const json = Buffer.concat([text, decipher.final()]).toString('utf8');
      return JSON.parse(json) as Transaction;
    } catch {
      return undefined;
    }
  }
}
