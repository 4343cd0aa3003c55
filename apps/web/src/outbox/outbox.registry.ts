import { Injectable } from '@nestjs/common';
import type { OutboxHandler } from './outbox-handler.js';

/** Who does which kind of job. A feature registers its handlers in `onModuleInit`. */
@Injectable()
export class OutboxRegistry {
  private readonly handlers = new Map<string, OutboxHandler>();

  /** @throws Error when the kind has a handler already */
  register(handler: OutboxHandler): void {
    if (this.handlers.has(handler.kind))
      throw new Error(`Two handlers for outbox jobs of the kind ${handler.kind}`);
    this.handlers.set(handler.kind, handler);
  }

  knows(kind: string): boolean {
    return this.handlers.has(kind);
  }

  /** @throws Error when nobody does this kind: a newer version may have noted the job */
  handlerOf(kind: string): OutboxHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`This version knows no outbox jobs of the kind ${kind}`);
    return handler;
  }
}
