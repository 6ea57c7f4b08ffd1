import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** A token that cannot break a log line or a header: a UUID, or as long and as plain as one. */
const TOKEN = /^[0-9A-Fa-f]{8}-?(?:[0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}$/;

const tokenIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && TOKEN.test(header) ? header.toLowerCase() : undefined;

/** Id of a request: the client's `X-Request-Id` when it is a UUID, else a new one. */
export const requestIdOf = (message: IncomingMessage): string =>
  tokenIn(message.headers['x-request-id']) ?? randomUUID();

/** Id that ties a request to what it belongs to: the client's `X-Correlation-Id` when it is a UUID, else the request's own. */
export const correlationIdOf = (request: FastifyRequest): string =>
  tokenIn(request.headers['x-correlation-id']) ?? request.id;
