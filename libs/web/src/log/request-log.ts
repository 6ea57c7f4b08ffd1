import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '../auth/principal.js';
import { commandContextIn } from '../commands/command-from.js';
import { correlationIdOf } from '../http/request-identity.js';
import { outcomeOf } from '../operation/outcome.js';

/** Asked every few seconds by machines; of interest only when they fail. */
const QUIET: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/** One line a request: who, what, how it ended. Ids and templates only; no name, body, token or address as sent. */
export function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  const command = commandContextIn(request);
  const principal = principalOf(request);
  const correlationId = correlationIdOf(request);
  const entry = {
    requestId: request.id,
    ...(correlationId === request.id ? {} : { correlationId }),
    ...(command ? { commandId: command.commandId } : {}),
    method: request.method,
    route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(principal ? { person: principal.personRef } : {}),
    ...(outcomeOf(request) === undefined ? {} : { outcome: outcomeOf(request) }),
  };
  if (reply.statusCode >= 500) request.log.error(entry, 'request');
  else if (QUIET.has(route)) request.log.debug(entry, 'request');
  else request.log.info(entry, 'request');
}
