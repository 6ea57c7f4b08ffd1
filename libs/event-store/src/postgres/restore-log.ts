import pg from 'pg';
import type { LogTarget } from '../copy/log-target.js';
import type { StoreClock } from '../operated-event-store.js';
import { CopyIn } from './copy-in.js';
import { identify, migrateLog } from './migrate-log.js';
import { verifyOn, type ChainReport, type VerifyOptions } from './verify-chain.js';

/** The database holds a log already. */
export class OccupiedLogError extends Error {
  override readonly name = 'OccupiedLogError';
}

/** How a log is made from what was kept of it. */
export interface Restoring extends Pick<VerifyOptions, 'onProgress'> {
  readonly storeId: string;
  readonly clock: StoreClock;
  /** Writes its events, from the first to the last. */
  fill(target: Pick<LogTarget, 'write'>): Promise<void>;
  /** Judges the chain that came of them. @throws to have nothing restored */
  accept(report: ChainReport): void;
}

/**
 * Makes a log in an empty database, whole or not at all: identity, events and the check of the chain are one transaction,
 * and whoever starts meanwhile waits for its end. Cut off, it leaves a database that was migrated and holds no log.
 * @throws OccupiedLogError · StartupError as `migrateLog` does · what `fill` and `accept` throw
 */
export async function restoreLog(
  url: string,
  { storeId, clock, fill, accept, onProgress }: Restoring,
): Promise<void> {
  await migrateLog(url, { clock, storeId: null });
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'jejak restore' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    await identify(client, storeId, clock);
    const { rows } = await client.query('select store_id, position from jejak_log.head');
    const [head] = rows as [{ store_id: string; position: string }];
    if (head.position !== '0' || head.store_id !== storeId)
      throw new OccupiedLogError('The database holds a log already.');
    await fill(await CopyIn.open(client));
    accept(await verifyOn(client, onProgress ? { onProgress } : {}));
    // A failed transaction answers COMMIT with ROLLBACK and raises nothing.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The restored log was rolled back.');
  } finally {
    // Its end also takes back what was not committed.
    await client.end();
  }
}
