import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandContextIn } from '../commands/command-from.js';
import { metrics } from './metrics.js';
import { outcomeOf } from './outcome.js';

/** Counts a request that was answered. */
export function measureRequest(request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  metrics.requests.observe(
    { method: request.method, route, status: String(reply.statusCode) },
    reply.elapsedTime / 1000,
  );
  const outcome = outcomeOf(request);
  if (!commandContextIn(request) || outcome === undefined) return;
  metrics.commands.inc({ code: outcome });
  if (outcome === 'repeated') metrics.idempotencyHits.inc();
  if (outcome === 'outcome.unknown') metrics.outcomeUnknown.inc();
}
