import { commandIdOf, newStreamKey } from '#app/platform';
import { LOCAL_ISSUER, type LocalKey } from '#app/web';
import { sampleRound } from './sample-round.js';

/** Who records the sample: an invented officer of invented agencies. */
export const SAMPLE_OFFICER = 'contoh-petugas';
export const SAMPLE_AGENCIES = ['kota-contoh-a', 'kabupaten-contoh-b', sampleRound.agency] as const;

/** A token of the sample officer. */
export const sampleToken = (key: LocalKey, ttlSeconds = 8 * 3600): Promise<string> =>
  key.issue({ person: SAMPLE_OFFICER, role: 'officer', agency: SAMPLE_AGENCIES, ttlSeconds });

/** Key of the stream that a creating request of the sample made: it follows from officer, path and idempotency key. */
export const sampleKey = (path: string, idempotencyKey: string): string =>
  newStreamKey(commandIdOf(LOCAL_ISSUER, SAMPLE_OFFICER, 'POST', path, idempotencyKey));
