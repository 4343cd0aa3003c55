import { availableParallelism } from 'node:os';
import { Queue } from './queue.js';

/** The one queue of this process for everything that decodes. */
export const imageQueue = new Queue(Math.min(2, availableParallelism()));
