// PostgreSQL's frontend messages: https://www.postgresql.org/docs/current/protocol-message-formats.html
const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const largestMessage = 64 * 1024 * 1024;

/** What a client sent, whole: a refused request for encryption, the start of a session, or a message with its type. */
export interface ClientMessage {
  kind: 'encryption' | 'cancel' | 'startup' | 'typed';
  /** `Q`, `P`, `S`, …; empty before the session has started. */
  type: string;
  bytes: Buffer;
}

/** Cuts a client's byte stream into messages. */
export class MessageReader {
  private buffer: Buffer = Buffer.alloc(0);
  private started = false;

  /** @throws RangeError when the stream is not PostgreSQL's protocol */
  *read(chunk: Buffer): Generator<ClientMessage> {
    this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const header = this.started ? 1 : 0;
      if (this.buffer.length < header + 4) return;
      const length = header + this.buffer.readInt32BE(header);
      if (length < header + 4 || length > largestMessage)
        throw new RangeError(`a message of ${length} bytes`);
      if (this.buffer.length < length) return;
      const bytes = this.buffer.subarray(0, length);
      this.buffer = this.buffer.subarray(length);
      yield this.started
        ? { kind: 'typed', type: String.fromCharCode(bytes[0]!), bytes }
        : this.first(bytes);
    }
  }

  private first(bytes: Buffer): ClientMessage {
    const code = bytes.length >= 8 ? bytes.readInt32BE(4) : 0;
    if (code === sslRequest || code === gssRequest) return { kind: 'encryption', type: '', bytes };
    if (code === cancelRequest) return { kind: 'cancel', type: '', bytes };
    this.started = true;
    return { kind: 'startup', type: '', bytes };
  }
}
