import { applyDecorators, Get, Header } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * A handler that answers GET with an HTML page. Pages depend on cookies and on the visitor's language, so only the
 * visitor's browser keeps them, and asks each time whether they are still current (see etag.ts).
 */
export function Page(path: string): MethodDecorator {
  return applyDecorators(
    Get(path),
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', 'private, no-cache'),
  );
}

/**
 * A page that is the same for all visitors without a session who ask for it in the same language and near the same town. It is kept
 * until something changes that the handler names to `@Keeping()`.
 */
export function KeptPage(path: string): MethodDecorator {
  return applyDecorators(Page(path), RouteConfig({ keptPage: true }));
}
