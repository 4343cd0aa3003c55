import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, type AccessLevel } from '../../src/http/access.decorator.js';
import { NO_TOKEN } from '../../src/http/csrf.guard.js';
import type { TestApp } from './test-app.js';

/** A route as its decorators declare it. */
export interface Route {
  method: string;
  /** `/items/:id/edit`. */
  path: string;
  /** Undefined when the handler does not say who may use it. */
  access: AccessLevel | undefined;
  /** Whether it changes something and so needs a token. */
  needsToken: boolean;
  /** Whether it answers GET with an HTML page. */
  isPage: boolean;
  /** `ItemsController.item`. */
  handler: string;
}

type Controller = abstract new (...args: never[]) => object;

/** Every route of the site, from the controllers that it was built with. */
export function routesOf(site: Pick<TestApp, 'app'>): Route[] {
  const controllers = [...site.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Controller),
  );
  return controllers.flatMap(routesOfController);
}

function routesOfController(controller: Controller): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const bases = [Reflect.getMetadata('path', controller) as string | string[]].flat();
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .flatMap((name) => {
      const handler = prototype[name] ?? {};
      const paths = Reflect.getMetadata('path', handler) as string | string[] | undefined;
      if (paths === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
      const access = (Reflect.getMetadata(ACCESS, handler) ??
        Reflect.getMetadata(ACCESS, controller)) as AccessLevel | undefined;
      const needsToken = method !== 'GET' && !Reflect.getMetadata(NO_TOKEN, handler);
      const isPage = method === 'GET' && headersOf(handler).some(isHtml);
      return bases.flatMap((base) =>
        [paths].flat().map((path) => ({
          method,
          path: `/${base}/${path}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
          access,
          needsToken,
          isPage,
          handler: `${controller.name}.${name}`,
        })),
      );
    });
}

interface StaticHeader {
  name: string;
  value: string;
}

/** What `@Header()` says; a decorator's value may be a function, which no page of ours has. */
const headersOf = (handler: object) =>
  (Reflect.getMetadata('__headers__', handler) ?? []) as StaticHeader[];
const isHtml = ({ name, value }: StaticHeader) =>
  name.toLowerCase() === 'content-type' && value.startsWith('text/html');

/** The paths of routes, such as `/items/:id/edit`, that none of some URLs leads to. */
export function pathsWithout(urls: readonly string[], paths: readonly string[]): string[] {
  const parameters = (path: string) => path.split(':').length;
  // `/items/new` is not the page of an item.
  const byDetail = [...paths].sort((one, other) => parameters(one) - parameters(other));
  const found = urls.map((url) => {
    const [asked = ''] = url.split('?');
    return byDetail.find((path) =>
      new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(asked.replace(/(?<=.)\/$/, '')),
    );
  });
  return paths.filter((path) => !found.includes(path));
}

/** A path with its parameters filled; `1` where no value is given. */
export function pathWith(path: string, values: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_match, name: string) => values[name] ?? '1');
}
