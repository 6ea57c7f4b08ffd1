import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Below this, what compression saves is less than what its headers cost. */
const THRESHOLD_BYTES = 1_024;
/** What is whole and not longer is compressed at once: a stream and a thread for each answer cost more than the few hundred microseconds. */
const AT_ONCE_BYTES = 65_536;
/** Beyond it, brotli takes longer than a slow line saves. */
const BROTLI_QUALITY = 4;
/** What people and readers of feeds load. Not streams: an event must leave when it happens, a row's answer with its chunk. */
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|[a-z.-]+\+(json|xml))|image\/svg\+xml)/;

/** Lets answers be compressed where the client asks for it. Bodies of requests are never unpacked. */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    threshold: THRESHOLD_BYTES,
    syncThreshold: AT_ONCE_BYTES,
    customTypes: COMPRESSIBLE,
    brotliOptions: {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      },
    },
  });
}
