import type { FastifyReply, FastifyRequest } from 'fastify';
import { linkHeader, Problem, withLedger } from '#app/web';
import type { Known } from '../reading/timeline-reader.js';
import { sendPublic } from './feed-answering.js';

/** An id or a public number as the ledger may hold it; the empty text, which names nothing, for anything else. */
export const nameIn = (text: string): string => (/^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : '');

/**
 * Sends a public answer with validators, or 304.
 * @param next cursor of the next page; null: there is none; undefined: it is no list
 * @throws Problem 404 where nothing was found
 */
export function sendJson<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  known: Known<T | null>,
  body: (value: T) => object,
  next?: string | null,
): FastifyReply {
  const { value } = known;
  if (value === null) throw new Problem('not-found', 404);
  return sendPublic(request, reply, known, {
    contentType: 'application/json; charset=utf-8',
    ...(next !== undefined && { headers: { Link: linkHeader(request.url, { next }) } }),
    body: () => JSON.stringify(withLedger(body(value), known.ledger)),
  });
}
