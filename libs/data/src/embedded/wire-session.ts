import type { Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { MessageReader } from './wire-messages.js';
import type { Turns, TurnTaker } from './turns.js';

/** After these the backend has answered everything; until then no other session's message may come in between. */
const endsOfUnit = new Set(['Q', 'S', 'F']);
const refused = Buffer.from('N');
const terminate = 'X';

/** One client of the embedded database. */
export class WireSession implements TurnTaker {
  holds = false;
  private readonly reader = new MessageReader();
  private unit: Buffer[] = [];

  constructor(
    private readonly database: PGlite,
    private readonly turns: Turns,
    private readonly socket: Socket,
    private readonly onEnd: () => Promise<void>,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.receive(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.turns.take(this, () => this.end()));
  }

  private receive(chunk: Buffer): void {
    try {
      for (const { kind, type, bytes } of this.reader.read(chunk)) {
        if (kind === 'encryption') this.socket.write(refused);
        else if (kind === 'cancel' || type === terminate) this.socket.end();
        else this.add(bytes, kind === 'startup' || endsOfUnit.has(type));
      }
    } catch {
      this.socket.destroy();
    }
  }

  private add(message: Buffer, endsUnit: boolean): void {
    this.unit.push(message);
    if (!endsUnit) return;
    const unit = this.unit;
    this.unit = [];
    this.turns.take(this, () => this.process(unit));
  }

  private async process(unit: Buffer[]): Promise<void> {
    if (this.socket.destroyed) return;
    try {
      for (const message of unit) {
        await this.database.execProtocolRawStream(new Uint8Array(message), {
          onRawData: (data) => {
            // The data lies in the backend's memory, which the next message overwrites.
            if (this.socket.writable) this.socket.write(Buffer.from(data));
          },
        });
      }
    } catch (error) {
      this.socket.destroy(error instanceof Error ? error : undefined);
    }
    this.holds = this.database.isInTransaction();
  }

  private async end(): Promise<void> {
    if (this.holds) await this.database.exec('ROLLBACK').catch(() => undefined);
    this.holds = false;
    await this.onEnd();
  }
}
