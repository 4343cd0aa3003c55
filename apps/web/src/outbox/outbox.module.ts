import { Global, Module } from '@nestjs/common';
import { OutboxRegistry } from './outbox.registry.js';
import { OutboxWorker } from './outbox.worker.js';

/** Work that happens after a transaction has committed. */
@Global()
@Module({ providers: [OutboxRegistry, OutboxWorker], exports: [OutboxRegistry, OutboxWorker] })
export class OutboxModule {}
