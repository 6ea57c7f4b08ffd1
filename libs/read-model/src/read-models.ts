import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '#app/platform';
import { BehindError, BeyondLogError } from './behind-error.js';
import { openDataSource, roleOption } from './data-source.js';
import { BeyondLog } from './log-end.js';
import { ledgerViewOf } from './names.js';
import { ReadSignal } from './read-signal.js';
import { readStates, type ProjectionState, type ProjectionStatus } from './state.js';

const ROLE = 'jejak_reader';
const PATIENCE_MS = 3_000;
const POLL_MS = 100;
/** No such table, no such column. */
const UNDEFINED = new Set(['42P01', '42703']);

/** How far the rows of an answer go. Every answer of a read model carries it. */
export interface Ledger {
  /** Everything up to here is in the answer; null: nothing yet. */
  readonly position: string | null;
  /** `recordedAt` of the last applied event, RFC 3339 UTC. */
  readonly recordedAt: string | null;
  /** No event recorded before this instant is missing. Publications due by then may be shown. */
  readonly completeUntil: string | null;
  readonly status: ProjectionStatus;
}

export interface ReadOptions {
  /** Wait until this position is applied (read-your-write); null: read what is there. */
  readonly minPosition?: string | null;
}

/** Reading read models: rows and the position they stand at from one snapshot, by a role that can do nothing else. */
@Injectable()
export class ReadModels implements OnApplicationShutdown {
  private closed = false;

  private constructor(
    private readonly source: DataSource,
    private readonly signal: ReadSignal,
    private readonly versions: ReadonlyMap<string, number>,
  ) {}

  /** Connects to the database that holds the read models of these projections. */
  static async open(url: string, projections: readonly Projection[], connections = 10): Promise<ReadModels> {
    const role = await roleOption(url, ROLE);
    const options =
      `${role} -c default_transaction_isolation=repeatable\\ read -c default_transaction_read_only=on`.trim();
    const entities = projections.flatMap((projection) => projection.entities);
    const source = await openDataSource({
      url,
      schema: 'read',
      entities,
      connections,
      options,
      name: 'jejak reader',
    });
    const versions = new Map(projections.map(({ name, version }) => [name, version]));
    return new ReadModels(source, new ReadSignal(url), versions);
  }

  /**
   * Runs a query over the served version of a projection, in one snapshot with its ledger.
   * @param query reads through the manager, which knows the entities of all projections, what the ledger covers
   * @throws BeyondLogError for a `minPosition` where nothing was ever recorded · BehindError after 3 s in which the projection did not reach `minPosition`, or while nothing is served yet
   */
  async read<T>(
    projection: string,
    options: ReadOptions,
    query: (manager: EntityManager, ledger: Ledger) => Promise<T>,
  ): Promise<{ value: T; ledger: Ledger }> {
    const { minPosition = null } = options;
    const until = performance.now() + PATIENCE_MS;
    const beyond = minPosition === null ? null : new BeyondLog(minPosition);
    for (;;) {
      // Listening begins before looking, so that a move between the two is not slept through.
      const moved = minPosition === null ? null : this.signal.next(projection, POLL_MS);
      const answer = await this.attempt(projection, minPosition, query);
      if ('value' in answer) return answer;
      // Looked at after the read model was found behind: what was acknowledged before the question is in the log by then.
      if (await beyond?.is((text, values) => this.source.query(text, values)))
        throw new BeyondLogError(minPosition!);
      if (performance.now() >= until) throw new BehindError(projection, minPosition, answer.position);
      await (moved ?? this.signal.next(projection, POLL_MS));
    }
  }

  /** State of every projection version. */
  health(): Promise<ProjectionState[]> {
    return readStates(this.source.manager);
  }

  /** Resolves at the projection's next move, or after the time given. For streams of answers. */
  moved(projection: string, withinMs: number): Promise<void> {
    return this.signal.next(projection, withinMs);
  }

  /** Closes every connection. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.signal.close();
    await this.source.destroy();
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async attempt<T>(
    projection: string,
    minPosition: string | null,
    query: (manager: EntityManager, ledger: Ledger) => Promise<T>,
  ): Promise<Answer<T> | Behind> {
    let row: LedgerRow | undefined;
    try {
      return await this.source.transaction(async (manager) => {
        const text = `select version, position, applied_at, complete_until, status from read."${ledgerViewOf(projection)}"`;
        row = ((await manager.query(text)) as LedgerRow[])[0];
        const position = row?.position ?? null;
        if (!row || (minPosition !== null && (position ?? '') < minPosition)) return { position };
        const ledger = {
          position,
          recordedAt: row.applied_at?.toISOString() ?? null,
          completeUntil: row.complete_until?.toISOString() ?? null,
          status: row.status,
        };
        return { value: await query(manager, ledger), ledger };
      });
    } catch (error) {
      // Before its first build there is no view; while a new version is built, the old one may lack what the query names.
      const served = row?.version === this.versions.get(projection);
      if (UNDEFINED.has((error as { code?: string }).code ?? '') && !served) return { position: null };
      throw error;
    }
  }
}

interface Answer<T> {
  readonly value: T;
  readonly ledger: Ledger;
}

/** Not far enough yet. */
interface Behind {
  readonly position: string | null;
}

interface LedgerRow {
  readonly version: number;
  readonly position: string | null;
  readonly applied_at: Date | null;
  readonly complete_until: Date | null;
  readonly status: ProjectionStatus;
}
