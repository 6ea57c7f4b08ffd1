import type { DataSource } from 'typeorm';
import type { Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { Lease, LeaseLostError } from './lease.js';
import type { LiveWindow } from './live-window.js';
import { misfitOf } from './misfit.js';
import { schemaOf } from './names.js';
import { prepareSchema, servedVersion } from './schemas.js';
import type { ReadSide } from './settings.js';
import { readState } from './state.js';
import { Tenure } from './tenure.js';
import { backOff, isTransient, pause } from './transient.js';

const LOOK_MS = 1_000;
type Outcome = 'standby' | 'halted' | 'left';

/** Drives one projection: waits for its lease, serves a tenure, and starts over until stopped. */
export class ProjectionWorker {
  private resumed = new AbortController();

  constructor(
    readonly projection: Projection,
    private readonly side: ReadSide,
    private readonly control: DataSource,
    private readonly options: string,
    /** Name of the runner: it lives as long as its presence says so. */
    private readonly owner: string,
    private readonly window: LiveWindow,
  ) {}

  /** Runs until stopped. Never throws: what fails is logged and tried again, or waits for `resume`. */
  async run(stop: AbortSignal): Promise<void> {
    let attempt = 0;
    while (!stop.aborted) {
      try {
        const outcome = await this.tenure(stop);
        attempt = 0;
        if (outcome === 'standby') await pause(Math.min(LOOK_MS, (this.side.leaseMs ?? Infinity) / 3), stop);
        if (outcome === 'halted') await this.awaitResume(stop);
      } catch (error) {
        this.log(error instanceof LeaseLostError ? 'info' : 'warn', 'tenure.ended', { error: String(error) });
        await backOff(attempt++, stop);
      }
    }
  }

  /** Lets a halted projection try its event again. */
  resume(): void {
    this.resumed.abort();
  }

  private async tenure(stop: AbortSignal): Promise<Outcome> {
    const { projection, side, control, window } = this;
    const { manager } = control;
    const served = await servedVersion(manager, projection.name);
    if (served !== null && served > projection.version) {
      this.log('warn', 'projection.outdated', { served });
      return 'standby';
    }
    const { storeId } = await side.store.head();
    const lease = await Lease.take(manager, projection, storeId, this.owner, side.leaseMs);
    if (!lease) return 'standby';
    let source: DataSource | undefined;
    try {
      const state = (await readState(manager, projection))!;
      // The end of the log after the state: whoever served before may have moved it meanwhile.
      const trouble = misfitOf(state, await side.store.head());
      if (trouble !== null) return await this.halt(lease, trouble);
      const schema = schemaOf(projection);
      const name = `jejak projector ${projection.name}`;
      source = await openDataSource({
        url: side.url,
        schema,
        entities: projection.entities,
        connections: 1,
        options: this.options,
        name,
      });
      try {
        await prepareSchema(source, schema, state.position === null);
      } catch (error) {
        if (isTransient(error)) throw error;
        return await this.halt(lease, error instanceof Error ? error.message : String(error));
      }
      const tenure = new Tenure({ side, projection, source, control, lease, state, window });
      return (await tenure.serve(stop)) ? 'halted' : 'left';
    } finally {
      await source?.destroy();
      // A worker that lost its fence releases nothing; one that cannot reach the database lets the lease run out.
      await lease.release(manager).catch(() => undefined);
    }
  }

  private async halt(lease: Lease, reason: string): Promise<Outcome> {
    this.log('error', 'projection.halted', { error: reason });
    await lease.halt(this.control.manager, null, reason);
    return 'halted';
  }

  /** Waits for `resume`, here or, seen by its state, from another process. */
  private async awaitResume(stop: AbortSignal): Promise<void> {
    const either = AbortSignal.any([stop, this.resumed.signal]);
    while (!either.aborted) {
      await pause(LOOK_MS, either);
      if ((await readState(this.control.manager, this.projection))?.status !== 'halted') break;
    }
    this.resumed = new AbortController();
  }

  private log(
    level: 'info' | 'warn' | 'error',
    message: string,
    fields: Readonly<Record<string, unknown>>,
  ): void {
    this.side.log?.(level, message, {
      projection: this.projection.name,
      version: this.projection.version,
      ...fields,
    });
  }
}
