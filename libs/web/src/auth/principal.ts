import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AgencyScope } from '#app/platform';
import { Problem } from '../problems/problem.js';

/** Who sent the request, as the token's issuer vouches for it. Identity is issuer + subject. */
export interface Principal {
  readonly issuer: string;
  readonly subject: string;
  /** Stable opaque reference of the person; never a name or a NIP. */
  readonly personRef: string;
  readonly office: string | null;
  /** The principal's own agency: the first one of the token, or `*`. */
  readonly agencyId: string;
  readonly roles: readonly string[];
  readonly scope: AgencyScope;
  /** `acr`, or null. */
  readonly authenticationLevel: string | null;
}

const principals = new WeakMap<object, Principal>();

/** Notes who sent a request; the guard alone calls it. */
export const setPrincipal = (request: FastifyRequest, principal: Principal): void =>
  void principals.set(request, principal);

/** Who sent the request, or undefined on a public route. */
export const principalOf = (request: FastifyRequest): Principal | undefined => principals.get(request);

/** The authenticated sender. @throws Problem `auth.missing` on a route that lets the public in */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!principal) throw new Problem('auth.missing', 401);
  return principal;
});
