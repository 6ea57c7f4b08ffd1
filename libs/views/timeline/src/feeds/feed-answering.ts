import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Known } from '../reading/timeline-reader.js';
import { styleSheetPath } from '../pages/style-sheet.js';
import { bodyOnce } from './kept-bodies.js';

/** What is answered besides the body. */
export interface Answer {
  readonly contentType: string;
  readonly body: () => string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Shared caches may answer for two seconds; a browser always asks whether its copy still holds. */
const CACHING = 'public, max-age=0, s-maxage=2, must-revalidate';

/**
 * Names the answer to this very request: it changes with the ledger, with what is released, and with the look of the
 * pages. The URL holds query and language.
 */
export const entityTagOf = (
  url: string,
  { ledger, newest }: Pick<Known<unknown>, 'ledger' | 'newest'>,
): string => {
  const parts = [
    url,
    ledger.position,
    ledger.status,
    newest?.releasedAt ?? null,
    newest?.feedId ?? null,
    styleSheetPath,
  ];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
};

/** Sends a public answer, or 304 when the reader's copy still holds. */
export function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  known: Pick<Known<unknown>, 'ledger' | 'newest'>,
  answer: Answer,
): FastifyReply {
  const tag = entityTagOf(request.url, known);
  reply.header('ETag', tag).header('Cache-Control', CACHING).header('Access-Control-Allow-Origin', '*');
  if (known.ledger.position !== null) reply.header('Ledger-Position', known.ledger.position);
  reply.headers({ ...answer.headers });
  if (holds(request.headers['if-none-match'], tag)) return reply.status(304).send();
  return reply
    .status(answer.status ?? 200)
    .type(answer.contentType)
    .send(
      bodyOnce(
        known,
        `${request.protocol}://${request.host}${request.url} ${answer.status ?? 200}`,
        answer.body,
      ),
    );
}

const holds = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header.split(',').some((own) => own.trim() === '*' || own.trim().replace(/^(?!W\/)/, 'W/') === tag);
