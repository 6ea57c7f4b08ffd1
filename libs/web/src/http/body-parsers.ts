import type { FastifyInstance } from 'fastify';
import { normalised } from '../json/normalised.js';
import { parseStrictJson } from '../json/strict-json.js';
import { JSON_BYTES } from './edge-adapter.js';

const NDJSON_BYTES = 16 * 1024 * 1024;

/** Reads JSON strictly, hands newline-delimited JSON on as bytes, and refuses every other type (415). */
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
    'application/x-ndjson',
    { parseAs: 'buffer', bodyLimit: NDJSON_BYTES },
    (_request, bytes, done) => done(null, bytes),
  );
}
