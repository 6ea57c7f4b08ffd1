import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { POLICY, type Audience } from './allow.js';
import { setPrincipal } from './principal.js';
import type { TokenVerifier } from './token-verifier.js';

const publicRequests = new WeakSet<object>();

/** True once a request was found to be for a route that lets the public in. */
export const isPublic = (request: FastifyRequest): boolean => publicRequests.has(request);

/** Lets in whom the route's policy names. A route without a policy lets nobody in. */
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const policy =
      this.reflector.getAllAndOverride<readonly Audience[] | undefined>(POLICY, [
        context.getHandler(),
        context.getClass(),
      ]) ?? [];
    if (policy.includes('public')) {
      publicRequests.add(request);
      return true;
    }
    const principal = await this.verifier.verify(bearerOf(request.headers.authorization));
    setPrincipal(request, principal);
    if (!policy.includes('person') && !principal.roles.some((role) => policy.includes(role as Audience)))
      throw new Problem('access.role', 403);
    return true;
  }
}

function bearerOf(header: string | undefined): string {
  const token = /^Bearer +([A-Za-z0-9_.-]+)$/i.exec(header ?? '')?.[1];
  if (!token)
    throw new Problem('auth.missing', 401, { headers: { 'WWW-Authenticate': 'Bearer realm="jejak"' } });
  return token;
}
