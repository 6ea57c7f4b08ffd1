import type { EntityManager } from 'typeorm';
import { READ_CHANNEL, type Named } from './names.js';
import { nobodyIs } from './presence.js';
import { announce } from './state.js';

const LEASE_MS = 15_000;

const ADVANCE = `update jejak_read.projection set position = $4, applied_at = coalesce($5::timestamptz, applied_at),
    complete_until = greatest(complete_until, $5::timestamptz), status = coalesce($6::text, status),
    halted_position = null, halted_error = null, lease_until = now() + $7 * interval '1 ms'
  where name = $1 and version = $2 and fence = $3 and position is not distinct from $8`;

/**
 * Another worker owns the projection now, or its checkpoint is not where this one left it (a database that was restored
 * meanwhile): whatever this one still holds must not be written.
 */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Where a batch moves the checkpoint. */
export interface Step {
  /** Where this worker left the checkpoint; null: before the first event. */
  readonly from: string | null;
  readonly position: string;
  /** `recordedAt` of the batch's last event; null when it holds none. */
  readonly recordedAt: string | null;
  readonly status: 'rebuilding' | 'live' | null;
}

/**
 * The right to write one version of a projection. Each taking raises the fence; every write names the fence it was
 * taken with, so a worker that slept past its lease finds itself outnumbered and writes nothing.
 */
export class Lease {
  private constructor(
    readonly named: Named,
    readonly fence: string,
    readonly durationMs: number,
  ) {}

  /** Takes the lease when nobody holds it, or when its holder is gone; makes the state row the first time. */
  static async take(
    manager: EntityManager,
    named: Named,
    storeId: string,
    owner: string,
    durationMs = LEASE_MS,
  ): Promise<Lease | undefined> {
    const key = [named.name, named.version];
    await manager.query(
      `insert into jejak_read.projection (name, version, store_id, status, fence, lease_until)
       values ($1, $2, $3, 'rebuilding', 0, now()) on conflict do nothing`,
      [...key, storeId],
    );
    const [rows] = (await manager.query(
      `update jejak_read.projection set owner = $3, fence = fence + 1, lease_until = now() + $4 * interval '1 ms'
       where name = $1 and version = $2 and (owner is null or owner = $3 or lease_until < now() or ${nobodyIs('owner')}) returning fence::text as fence`,
      [...key, owner, durationMs],
    )) as [{ fence: string }[], number];
    return rows[0] && new Lease(named, rows[0].fence, durationMs);
  }

  /**
   * Moves the checkpoint, first statement of a batch's transaction. False: this step was already taken (its commit was
   * acknowledged to nobody). @throws LeaseLostError
   */
  async advance(manager: EntityManager, step: Step): Promise<boolean> {
    const [, moved] = (await manager.query(ADVANCE, this.stepping(step))) as [unknown, number];
    if (moved === 0) await this.taken(manager, step);
    return moved === 1;
  }

  /** The same, with word to the readers, for a batch that writes nothing: one statement, a transaction by itself. @throws LeaseLostError */
  async pass(manager: EntityManager, step: Step): Promise<void> {
    const told = (await manager.query(
      `with moved as (${ADVANCE} returning name) select pg_notify('${READ_CHANNEL}', name) from moved`,
      this.stepping(step),
    )) as unknown[];
    if (told.length === 0) await this.taken(manager, step);
  }

  /** Extends the lease, and says until when the rows are complete. @throws LeaseLostError */
  async renew(manager: EntityManager, completeUntil: string | null): Promise<void> {
    const [, renewed] = (await manager.query(
      `update jejak_read.projection set lease_until = now() + $5 * interval '1 ms', complete_until = greatest(complete_until, $4::timestamptz)
       where name = $1 and version = $2 and fence = $3`,
      [...this.key(), completeUntil, this.durationMs],
    )) as [unknown, number];
    if (renewed === 0) throw this.lost();
    if (completeUntil !== null) await announce(manager, this.named.name);
  }

  /** The end of the log was reached: what stands there may be served as live. */
  async arrive(manager: EntityManager): Promise<void> {
    await manager.query(
      `update jejak_read.projection set status = 'live', halted_position = null, halted_error = null
       where name = $1 and version = $2 and fence = $3`,
      this.key(),
    );
    await announce(manager, this.named.name);
  }

  /** Writes down that the projection stands before an event it cannot apply, and gives the lease back. */
  async halt(manager: EntityManager, position: string | null, error: string): Promise<void> {
    await manager.query(
      `update jejak_read.projection set status = 'halted', halted_position = $4, halted_error = $5, owner = null, lease_until = now()
       where name = $1 and version = $2 and fence = $3`,
      [...this.key(), position, error.slice(0, 2_000)],
    );
    await announce(manager, this.named.name);
  }

  /** Gives the lease back, so that the next worker need not wait for its end. */
  async release(manager: EntityManager): Promise<void> {
    await manager.query(
      `update jejak_read.projection set owner = null, lease_until = now() where name = $1 and version = $2 and fence = $3`,
      this.key(),
    );
  }

  /** Holds the state row until the transaction ends. @returns its checkpoint @throws LeaseLostError */
  async check(manager: EntityManager): Promise<string | null> {
    const [row] = (await manager.query(
      `select position from jejak_read.projection where name = $1 and version = $2 and fence = $3 for update`,
      this.key(),
    )) as { position: string | null }[];
    if (!row) throw this.lost();
    return row.position;
  }

  /** A step that moved nothing was taken already, or began where the checkpoint does not stand. */
  private async taken(manager: EntityManager, { position }: Step): Promise<void> {
    const found = await this.check(manager);
    if (found !== position)
      throw new LeaseLostError(
        `The checkpoint of ${this.named.name} was moved to ${found ?? 'the beginning'}.`,
      );
  }

  private readonly lost = (): LeaseLostError =>
    new LeaseLostError(`Another worker owns ${this.named.name} v${this.named.version} now.`);
  private readonly stepping = (step: Step): unknown[] => [
    ...this.key(),
    ...[step.position, step.recordedAt, step.status, this.durationMs, step.from],
  ];
  private readonly key = (): unknown[] => [this.named.name, this.named.version, this.fence];
}
