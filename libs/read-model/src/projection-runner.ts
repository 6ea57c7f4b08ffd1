import type { DataSource } from 'typeorm';
import type { Projection } from '#app/platform';
import { openDataSource, roleOption } from './data-source.js';
import { LiveWindow } from './live-window.js';
import { noteLogEnd } from './log-end.js';
import type { RebuildProgress } from './log-pass.js';
import { checkProjections } from './names.js';
import { Presence } from './presence.js';
import { ProjectionWorker } from './projection-worker.js';
import { rebuildTogether, type Rebuilt } from './rebuild.js';
import { servedVersion } from './schemas.js';
import { checkInShadow, liveDigest, type Digest, type ShadowCheck } from './shadow.js';
import type { ReadSide } from './settings.js';
import { sizesOf } from './sizes.js';
import { clearHalt, readState, readStates, type ProjectionState } from './state.js';
import { pause } from './transient.js';

const ROLE = 'jejak_projector';

/** Drives projections from the log: each under a lease of its own, each halting alone at an event it cannot apply. */
export class ProjectionRunner {
  private readonly stopping = new AbortController();
  private readonly workers: readonly ProjectionWorker[];
  private readonly presence: Presence;
  private readonly window: LiveWindow;
  private running: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly side: ReadSide,
    private readonly control: DataSource,
    private readonly options: string,
    projections: readonly Projection[],
  ) {
    this.presence = new Presence(side.url, options);
    this.window = new LiveWindow(side);
    const { owner } = this.presence;
    this.workers = projections.map(
      (projection) => new ProjectionWorker(projection, side, control, options, owner, this.window),
    );
  }

  /** Connects; nothing is applied before `start`. @throws Error when projections claim each other's names */
  static async open(side: ReadSide, projections: readonly Projection[]): Promise<ProjectionRunner> {
    checkProjections(projections);
    const options = await roleOption(side.url, ROLE);
    const name = 'jejak projector control';
    const control = await openDataSource({
      url: side.url,
      schema: 'jejak_read',
      entities: [],
      connections: 4,
      options,
      name,
    });
    return new ProjectionRunner(side, control, options, projections);
  }

  /** Starts all projections; those that had halted try their event again. */
  async start(): Promise<void> {
    await this.presence.open();
    for (const { projection } of this.workers) await clearHalt(this.control.manager, projection.name);
    const { signal } = this.stopping;
    const noting = this.side.logElsewhere ? [noteLogEnd(this.control.manager, this.side.store, signal)] : [];
    this.running = Promise.all([
      ...noting,
      ...[this.window, ...this.workers].map((each) => each.run(signal)),
    ]);
  }

  /** Finishes the transactions under way, gives the leases back and closes every connection. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return void (await this.running);
    this.stopping.abort();
    await this.running;
    await this.presence.close();
    await this.control.destroy();
  }

  /** Lets a halted projection try its event again. @throws Error for an unknown name */
  async resume(name: string): Promise<void> {
    const worker = this.worker(name);
    await clearHalt(this.control.manager, name);
    worker.resume();
  }

  /**
   * Resolves when the projection serves everything that stands in the log now, whichever process applies it.
   * @throws Error when it halted, or the runner stopped
   */
  async caughtUp(name: string): Promise<void> {
    const { projection } = this.worker(name);
    const { manager } = this.control;
    const head = await this.side.store.head();
    while (!this.stopping.signal.aborted) {
      const state = await readState(manager, projection);
      if (state?.status === 'halted')
        throw new Error(`${name} halted at ${state.haltedPosition}: ${state.haltedError}`);
      const there =
        state?.status === 'live' &&
        state.storeId === head.storeId &&
        (state.position ?? '') >= (head.position ?? '');
      if (there && (await servedVersion(manager, name)) === projection.version) return;
      await pause(20, this.stopping.signal);
    }
    throw new Error(`The runner stopped before ${name} had caught up.`);
  }

  /** Every version's state. */
  health(): Promise<ProjectionState[]> {
    return readStates(this.control.manager);
  }

  /** Builds the projection once more, proves it equal, and serves the new rows. It need not be started here. */
  async rebuild(name: string, onProgress?: (progress: RebuildProgress) => void): Promise<Rebuilt> {
    return (await this.rebuildTogether([name], onProgress))[0]!;
  }

  /** The same for several by one reading of the log; the answers are in the order of the names. @throws as `rebuildTogether` does */
  rebuildTogether(
    names: readonly string[],
    onProgress?: (progress: RebuildProgress) => void,
  ): Promise<Rebuilt[]> {
    const projections = names.map((name) => this.worker(name).projection);
    return rebuildTogether(this.side, projections, this.options, onProgress);
  }

  /** Bytes that the rows and indexes of these take now, in the order of the names. */
  sizes(names: readonly string[]): Promise<number[]> {
    return sizesOf(
      this.control.manager,
      names.map((name) => this.worker(name).projection),
    );
  }

  /** The digest of a projection's rows as they stand; null when it was never built. */
  digest(name: string): Promise<Digest | null> {
    return liveDigest(this.side, this.worker(name).projection, this.options);
  }

  /** Builds the projection once more, beside what serves and without serving it, and holds it against a digest. */
  check(
    name: string,
    expected: Digest,
    onProgress?: (progress: RebuildProgress) => void,
  ): Promise<ShadowCheck> {
    return checkInShadow(this.side, this.worker(name).projection, this.options, expected, onProgress);
  }

  private worker(name: string): ProjectionWorker {
    const worker = this.workers.find(({ projection }) => projection.name === name);
    if (!worker)
      throw new Error(
        `There is no projection ${name}; there are ${this.workers.map((w) => w.projection.name).join(', ')}.`,
      );
    return worker;
  }
}
