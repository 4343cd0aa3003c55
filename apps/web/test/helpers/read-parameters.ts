import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';

/** Which parameters of their query strings handlers have read, as far as requests have shown. */
export interface ReadParameters {
  /** By the route's path: `/items/:id/edit`. */
  readonly byRoute: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of all routes together, in order. */
  all(): string[];
  /** Watches no site that is made from now on. */
  stop(): void;
}

/** Watches what the handlers of every site that is made from now on read, however they do it. */
export function watchParameters(): ReadParameters {
  const byRoute = new Map<string, Set<string>>();

  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRequest', async (request) => {
      const path = request.routeOptions.url ?? '';
      const names = byRoute.get(path) ?? new Set<string>();
      byRoute.set(path, names);
      request.query = watched(request.query, (name) => names.add(name));
    });
  };
  subscribe('fastify.initialization', watch);
  return {
    byRoute,
    all: () => [...new Set([...byRoute.values()].flatMap((names) => [...names]))].sort(),
    stop: () => void unsubscribe('fastify.initialization', watch),
  };
}

function watched(query: unknown, note: (name: string) => void): object {
  const target = query as object;
  const noted = (name: string | symbol) => {
    // `then` is asked of whatever is awaited.
    if (typeof name === 'string' && name !== 'then' && !(name in Object.prototype)) note(name);
  };
  return new Proxy(target, {
    get(_target, name) {
      noted(name);
      return Reflect.get(target, name) as unknown;
    },
    has(_target, name) {
      noted(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(_target, name) {
      noted(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}
