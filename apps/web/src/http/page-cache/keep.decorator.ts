import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Stands for the lists of all categories. */
const ANY_LIST = 'c';

/** What a page shows of what can change. */
export interface Shown {
  /** Ids of items, wherever on the page. */
  items: readonly number[];
  /** Id of the category, where the page lists its items and a new one may belong to them. */
  listOf?: number;
  /** The page lists items of every category. */
  listsAll?: boolean;
}

/** Says what a page shows, so that it can be kept until that changes. Only anonymous visitors' pages are. */
export type Keep = (shown: Shown) => void;

/** `@Keeping() keep: Keep`, in handlers of `@KeptPage`. */
export const Keeping = createParamDecorator((_data: unknown, context: ExecutionContext): Keep => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return (shown) => {
    if (request.keeping) request.keeping.tags = tagsOf(shown);
  };
});

/** What must not change while a page that shows this is kept. */
export function tagsOf({ items, listOf, listsAll }: Shown): string[] {
  return [
    ...new Set(items.map((id) => `i${id}`)),
    ...(listOf === undefined ? [] : [`c${listOf}`]),
    ...(listsAll ? [ANY_LIST] : []),
  ];
}

/** Changes, with one that stands for every list where the list of a category is among them. */
export function withAnyList(tags: readonly string[]): readonly string[] {
  return tags.some((tag) => tag.startsWith('c')) ? [...tags, ANY_LIST] : tags;
}
