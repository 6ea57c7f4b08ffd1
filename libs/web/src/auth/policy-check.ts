import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { POLICY, type Audience } from './allow.js';

/** A route as the HTTP server knows it. */
export interface ServedRoute {
  readonly method: string;
  readonly url: string;
}

/** A handler's route with its policy. */
export interface PolicedRoute extends ServedRoute {
  readonly policy: readonly Audience[];
}

/**
 * Every route must say who may use it, those registered beside Nest included.
 * @param served all routes of the HTTP server · @param open addresses served to anyone without a handler of ours; a
 *   trailing `*` stands for all below
 * @throws Error naming each route without a policy
 */
export function checkPolicies(
  app: INestApplication,
  served: readonly ServedRoute[],
  open: readonly string[],
): PolicedRoute[] {
  const policed: PolicedRoute[] = [];
  const silent: string[] = [];
  for (const { handler, routes, policy } of handlersOf(app)) {
    if (policy) policed.push(...routes.map((route) => ({ ...route, policy })));
    else silent.push(`${handler} (${routes.map((route) => `${route.method} ${route.url}`).join(', ')})`);
  }
  const known = new Set(policed.map(keyOf));
  for (const route of served) {
    const asRead = route.method === 'HEAD' ? { ...route, method: 'GET' } : route;
    const declared = open.some((address) =>
      address.endsWith('*') ? route.url.startsWith(address.slice(0, -1)) : route.url === address,
    );
    if (
      !declared &&
      ![route, asRead, { ...route, method: 'ALL' }].some((r) => known.has(keyOf(r))) &&
      silent.length === 0
    )
      silent.push(`${route.method} ${route.url}`);
  }
  if (silent.length > 0) throw new Error(`No policy declared; add @Allow(…) to: ${silent.join('; ')}`);
  return policed;
}

const keyOf = ({ method, url }: ServedRoute): string => `${method} ${url.replace(/\*\w*/g, '*')}`;

interface Handler {
  readonly handler: string;
  readonly routes: readonly ServedRoute[];
  readonly policy: readonly Audience[] | undefined;
}

function* handlersOf(app: INestApplication): Generator<Handler> {
  const scanner = new MetadataScanner();
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype, instance } of module.controllers.values()) {
      if (!metatype || !instance) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name]!;
        const paths = Reflect.getMetadata(PATH_METADATA, method) as string | string[] | undefined;
        if (paths === undefined) continue;
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number] ?? 'GET';
        const roots = [Reflect.getMetadata(PATH_METADATA, metatype) as string | string[]].flat();
        yield {
          handler: `${metatype.name}.${name}`,
          routes: roots.flatMap((root) =>
            [paths].flat().map((path) => ({ method: verb, url: joined(root, path) })),
          ),
          policy: (Reflect.getMetadata(POLICY, method) ?? Reflect.getMetadata(POLICY, metatype)) as
            readonly Audience[] | undefined,
        };
      }
    }
}

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;
