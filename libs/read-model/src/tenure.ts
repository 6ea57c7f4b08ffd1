import type { DataSource } from 'typeorm';
import type { Projection, RecordedFact } from '#app/platform';
import { commitBatch } from './applying.js';
import { follow } from './following.js';
import { Intake, type Batch } from './intake.js';
import { LeaseLostError, type Lease } from './lease.js';
import type { LiveWindow } from './live-window.js';
import { RowMemory } from './row-memory.js';
import { dropOlder, mayServe, pointViews, servedVersion } from './schemas.js';
import { CATCH_UP_BATCH, LIVE_BATCH, type ReadSide } from './settings.js';
import { announce, type ProjectionState } from './state.js';
import { backOff, isTransient } from './transient.js';

/** Bound on how long an append may be under way: what is recorded later cannot bear an earlier time than this. */
const APPEND_BOUND_MS = 10_000;
const CATCH_UP_PATIENCE_MS = 1_000;

/** What one tenure works with. */
export interface Office {
  readonly side: ReadSide;
  readonly projection: Projection;
  /** Its tables, in the version's schema. */
  readonly source: DataSource;
  /** Connections for leases and states, apart from the batch's own. */
  readonly control: DataSource;
  readonly lease: Lease;
  readonly state: ProjectionState;
  /** The end of the log, shared with the other projections. */
  readonly window: LiveWindow;
}

/** One worker's time as owner of one version of a projection: from taking the lease to losing, leaving or halting. */
export class Tenure {
  private readonly memory: RowMemory;
  private readonly lost = new AbortController();
  private position: string | null;
  private live: boolean;
  private arrived = false;
  private served: number | null = null;

  constructor(private readonly office: Office) {
    this.position = office.state.position;
    this.live = office.state.status === 'live';
    this.memory = new RowMemory(office.state.position === null);
  }

  /**
   * Applies the log until stopped. @returns true when it halted at an event it cannot apply
   * @throws LeaseLostError, or a failure of the log or the database that may pass
   */
  async serve(stop: AbortSignal): Promise<boolean> {
    const { control, projection, lease, side, window } = this.office;
    this.served = await servedVersion(control.manager, projection.name);
    if (this.served === null) await this.promote();
    const signal = AbortSignal.any([stop, this.lost.signal]);
    const intake = new Intake(() => (this.arrived ? LIVE_BATCH : CATCH_UP_BATCH));
    const unsubscribe = new AbortController();
    const end = () => {
      unsubscribe.abort();
      intake.end();
    };
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    const following = follow(side, projection, this.position, intake, unsubscribe.signal, window);
    const renewal = setInterval(() => void this.renew(), lease.durationMs / 3);
    try {
      for (;;) {
        const batch = await intake.take(this.arrived ? 0 : CATCH_UP_PATIENCE_MS);
        if (batch === null) break;
        if (await this.halts(batch, signal)) return true;
      }
      if (this.lost.signal.aborted) throw this.lost.signal.reason;
      return false;
    } finally {
      clearInterval(renewal);
      signal.removeEventListener('abort', end);
      end();
      await following;
    }
  }

  private async halts(batch: Batch, signal: AbortSignal): Promise<boolean> {
    const { facts, position, bad, caughtUp } = batch;
    if (facts.length > 0 || position > (this.position ?? '')) {
      try {
        await this.commit(facts, position, signal);
      } catch (error) {
        if (error instanceof LeaseLostError || isTransient(error) || facts.length === 0) throw error;
        if (await this.haltsAmong(facts, signal)) return true;
        await this.commit([], position, signal);
      }
    }
    if (bad) return this.halt(bad.position, bad.error);
    if (caughtUp) await this.arrive();
    if (this.arrived && this.served !== this.office.projection.version) await this.promote();
    return false;
  }

  /** A batch failed for good: one event at a time finds the guilty one, and keeps what stands before it. */
  private async haltsAmong(facts: readonly RecordedFact[], signal: AbortSignal): Promise<boolean> {
    for (const fact of facts) {
      try {
        await this.commit([fact], fact.position, signal);
      } catch (error) {
        if (error instanceof LeaseLostError || isTransient(error)) throw error;
        return this.halt(fact.position, error);
      }
    }
    return false;
  }

  private async commit(facts: readonly RecordedFact[], position: string, signal: AbortSignal): Promise<void> {
    if (position <= (this.position ?? '')) return;
    const { source, projection, lease } = this.office;
    const step = {
      from: this.position,
      position,
      recordedAt: facts.at(-1)?.recordedAt ?? null,
      status: this.live ? 'live' : 'rebuilding',
    } as const;
    for (let attempt = 0; ; attempt++) {
      try {
        await commitBatch(source, projection, lease, this.memory, facts, step);
        this.position = position;
        return;
      } catch (error) {
        if (!isTransient(error) || signal.aborted) throw error;
        this.log('warn', 'batch.retried', { position, attempt, error: String(error) });
        await backOff(attempt, signal);
      }
    }
  }

  private async arrive(): Promise<void> {
    this.live = true;
    this.arrived = true;
    await this.office.lease.arrive(this.office.control.manager);
    await this.renew();
  }

  private async halt(position: string, error: unknown): Promise<true> {
    const reason = error instanceof Error ? error.message : String(error);
    this.log('error', 'projection.halted', { position, error: reason });
    await this.office.lease.halt(this.office.control.manager, position, reason);
    return true;
  }

  /** Serves this version from now on, if readers would not be taken back by it. */
  private async promote(): Promise<void> {
    const { source, projection, lease } = this.office;
    const former = this.served;
    const promoted = await source.transaction(async (manager) => {
      await lease.check(manager);
      if (former !== null && !(await mayServe(manager, projection, former))) return false;
      await pointViews(manager, projection);
      await dropOlder(manager, projection);
      await announce(manager, projection.name);
      return true;
    });
    if (!promoted) return;
    this.served = projection.version;
    this.log('info', 'projection.served', { former, position: this.position });
  }

  private async renew(): Promise<void> {
    const { control, lease, side } = this.office;
    try {
      const [{ now }] = side.clock
        ? [{ now: new Date(side.clock.now()) }]
        : ((await control.query('select clock_timestamp() as now')) as [{ now: Date }]);
      const head = await side.store.head();
      const complete = this.arrived && (this.position ?? '') >= (head.position ?? '');
      await lease.renew(
        control.manager,
        complete ? new Date(now.getTime() - APPEND_BOUND_MS).toISOString() : null,
      );
    } catch (error) {
      // A renewal that fails otherwise is tried again; a lease that ran out meanwhile is found out by the fence.
      if (error instanceof LeaseLostError) this.lost.abort(error);
      else this.log('warn', 'lease.not-renewed', { error: String(error) });
    }
  }

  private log(
    level: 'info' | 'warn' | 'error',
    message: string,
    fields: Readonly<Record<string, unknown>>,
  ): void {
    const { name, version } = this.office.projection;
    this.office.side.log?.(level, message, { projection: name, version, ...fields });
  }
}
