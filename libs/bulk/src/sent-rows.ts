import type { FastifyRequest } from 'fastify';
import { languageOf, principalOf, Problem, type Language } from '#app/web';
import type { BulkBody } from './bulk-body.js';
import type { BulkRequest } from './row-commands.js';

/** A part of a file as it was sent, by whom, and the language to answer in. */
export interface SentRows {
  readonly body: BulkBody;
  readonly language: Language;
  readonly request: BulkRequest;
}

/** @param receivedAt by the house's clock @throws Problem 401 without a principal */
export function sentRows(request: FastifyRequest, bytes: Buffer, receivedAt: string): SentRows {
  const principal = principalOf(request);
  if (!principal) throw new Problem('auth.missing', 401);
  const { headers, id: correlationId } = request;
  return {
    body: { bytes, contentType: headers['content-type'] },
    language: languageOf(headers['accept-language']),
    request: { principal, correlationId, receivedAt },
  };
}
