import type { EntityManager } from 'typeorm';
import { addDays, dateInJakarta } from '#app/kernel';
import type { Ledger, ReadModels } from '#app/read-model';
import type { Known } from '#views/timeline';
import { NAME } from '../projection/recruitment-round.projection.js';

/** Days after the day of recording on which a count by the day is published: the day itself must be over, and one more. */
const COUNT_DELAY_DAYS = 2;

/** One snapshot of the read model, with its day. */
export interface Snapshot {
  readonly manager: EntityManager;
  /** The civil day in Asia/Jakarta up to which the ledger is known: the store's own, which may be simulated. */
  readonly today: string;
  /** Last day of recording whose counts are published. */
  readonly countedTo: string;
}

/**
 * Reads in one snapshot. What is answered changes with the ledger and with the day; both name the answer.
 * @throws BehindError
 */
export async function readRound<T>(
  models: ReadModels,
  minPosition: string | null,
  query: (snapshot: Snapshot) => Promise<T>,
): Promise<Known<T>> {
  const { value, ledger } = await models.read(NAME, { minPosition }, async (manager, known) => {
    const today = todayOf(known);
    const countedTo = addDays(today, -COUNT_DELAY_DAYS);
    return { answer: await query({ manager, today, countedTo }), today };
  });
  return { value: value.answer, ledger, newest: { releasedAt: value.today, feedId: NAME } };
}

/** The day of a snapshot; the first of all where nothing is known yet. */
export const todayOf = ({ completeUntil }: Ledger): string =>
  dateInJakarta(completeUntil ?? '1970-01-01T00:00:00.000Z');
