import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FastifyRequest } from 'fastify';
import { commandIdOf, type Clock, type CommandContext } from '#app/platform';
import { principalOf, type Principal } from '../auth/principal.js';
import { correlationIdOf } from '../http/request-identity.js';
import { Problem } from '../problems/problem.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { absenceOf, revisionOf } from './precondition.js';

/** The path a request was sent to, without its query: part of the command's identity. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!;

/** Digest of a command: hex SHA-256 of the RFC 8785 form of `{path, body}`; `If-Match` is no part of it. */
export const commandDigestOf = (path: string, body: unknown): string =>
  hash('sha256', canonicalize({ path, body: body ?? null })!);

/**
 * Makes the context of a command from its request, once.
 * @throws Problem 400 for a missing or malformed key or precondition, 428 for a missing `If-Match`
 */
export function commandContextOf(request: FastifyRequest, creates: boolean, clock: Clock): CommandContext {
  const principal = principalOf(request);
  if (!principal) throw new Problem('auth.missing', 401);
  const { headers } = request;
  const key = idempotencyKeyOf(headers['idempotency-key']);
  const path = pathOf(request);
  return {
    commandId: commandIdOf(principal.issuer, principal.subject, request.method, path, key),
    commandDigest: commandDigestOf(path, request.body),
    correlationId: correlationIdOf(request),
    causationId: null,
    actor: actorOf(principal),
    scope: principal.scope,
    expectedRevision: creates
      ? absenceOf(headers['if-match'], headers['if-none-match'])
      : revisionOf(headers['if-match']),
    occurredAt: clock.now(),
  };
}

/** The recording officer as an event's envelope names them. */
export const actorOf = (principal: Principal): CommandContext['actor'] => ({
  personRef: principal.personRef,
  office: principal.office,
  agencyId: principal.agencyId,
  role: 'officer',
  onBehalfOf: null,
  authenticationLevel: principal.authenticationLevel,
  issuer: principal.issuer,
});
