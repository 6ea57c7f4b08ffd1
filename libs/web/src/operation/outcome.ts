import type { FastifyRequest } from 'fastify';

const outcomes = new WeakMap<object, string>();

/** Notes how a request ended (`recorded`, `repeated`, or a refusal's code), for log and metrics. */
export const noteOutcome = (request: FastifyRequest, outcome: string): void =>
  void outcomes.set(request, outcome);

/** How the request ended, or undefined for a plain answer. */
export const outcomeOf = (request: FastifyRequest): string | undefined => outcomes.get(request);
