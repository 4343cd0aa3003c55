import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { Queue } from './queue.js';

// Pictures come from memory and never twice: the decoder's cache would only hold on to them.
sharp.cache(false);

/** The one queue of this process for everything that decodes. */
export const imageQueue = new Queue(Math.min(2, availableParallelism()));
