import type { EntityManager } from 'typeorm';
import type { EventStore } from '#app/event-store';
import { pause } from './transient.js';

const LOOK_MS = 1_000;

/**
 * Writes down where a log ends that stands outside this database, once a second: readers, who have no access to it, tell by
 * that a position nobody has recorded. The instant is taken before the log is asked. Runs until stopped; never throws.
 */
export async function noteLogEnd(
  manager: EntityManager,
  store: Pick<EventStore, 'head'>,
  stop: AbortSignal,
): Promise<void> {
  for (; !stop.aborted; await pause(LOOK_MS, stop))
    try {
      const [{ seen }] = (await manager.query('select clock_timestamp()::text as seen')) as [
        { seen: string },
      ];
      const { position } = await store.head();
      if (position !== null)
        await manager.query(
          `insert into jejak_read.log_end as known (id, position, seen_at) values (1, $1, $2)
           on conflict (id) do update set position = excluded.position, seen_at = excluded.seen_at where known.seen_at < excluded.seen_at`,
          [position, seen],
        );
    } catch {
      // Log or database are away, as the workers say; who reads meanwhile hears that the read model is behind.
    }
}

/** Whether a position lies beyond the end of the log; asked until an end was seen after the question. */
export class BeyondLog {
  private asked: string | null = null;
  private answered = false;

  constructor(private readonly minPosition: string) {}

  /** True when nothing was ever recorded there; false while that is not known, or known to be otherwise. */
  async is(query: (text: string, values: unknown[]) => Promise<unknown>): Promise<boolean> {
    if (this.answered) return false;
    const [end] = (await query(
      `select position, statement_timestamp()::text as now,
         seen_at >= coalesce($1::text::timestamptz, statement_timestamp()) as fresh from read.log_head`,
      [this.asked],
    )) as [{ position: string; now: string; fresh: boolean }?];
    if (!end) return false;
    this.asked ??= end.now;
    this.answered = end.fresh;
    return end.fresh && this.minPosition > end.position;
  }
}
