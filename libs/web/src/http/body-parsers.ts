import type { FastifyInstance } from 'fastify';
import { normalised } from '../json/normalised.js';
import { parseStrictJson } from '../json/strict-json.js';
import { JSON_BYTES } from './edge-adapter.js';

/** Files of rows; what is in them is read where they are recorded. */
export const ROW_TYPES = ['application/x-ndjson', 'text/csv'] as const;
const ROWS_BYTES = 16 * 1024 * 1024;

/** Reads JSON strictly, hands files of rows on as bytes, and refuses every other type (415). */
export function useStrictBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: JSON_BYTES },
    (_request, bytes, done) => {
      try {
        done(null, normalised(parseStrictJson(bytes as Buffer)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  instance.addContentTypeParser(
    [...ROW_TYPES],
    { parseAs: 'buffer', bodyLimit: ROWS_BYTES },
    (_request, bytes, done) => done(null, bytes),
  );
}
