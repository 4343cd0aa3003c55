import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** Limits of a form with files; a feature may ask for less. */
export const multipartLimits = {
  fieldNameSize: 100,
  /** Bytes of one field. */
  fieldSize: 64 * 1024,
  fields: 60,
  /** Bytes of one file. */
  fileSize: 15 * 1024 * 1024,
  /** More than an item may have, so that the form can say so. */
  files: 30,
  headerPairs: 50,
} as const;

declare module 'fastify' {
  interface FastifyRequest {
    /** Parts of a form with files that are not read yet. */
    unreadParts: AsyncIterableIterator<Multipart> | undefined;
  }
}

/**
 * The parts of a form with files, in the order in which they were sent, without a first field that was read already. Each
 * file must be consumed before the next part comes.
 */
export function formParts(request: FastifyRequest): AsyncIterableIterator<Multipart> {
  request.unreadParts ??= request.parts();
  return request.unreadParts;
}

/** The text of the first field when it has this name, empty otherwise. */
export async function firstField(request: FastifyRequest, name: string): Promise<string> {
  const { value: part, done } = await formParts(request).next();
  if (done || part.type !== 'field' || part.fieldname !== name) return '';
  return typeof part.value === 'string' ? part.value : '';
}
