import type { EntityManager } from 'typeorm';
import type { Named } from './names.js';
import { READ_CHANNEL } from './names.js';

export type ProjectionStatus = 'rebuilding' | 'live' | 'halted';

/** Where one version of a projection stands. */
export interface ProjectionState {
  readonly name: string;
  readonly version: number;
  readonly storeId: string;
  /** Everything up to here is applied; null: nothing yet. */
  readonly position: string | null;
  /** `recordedAt` of the last applied event. */
  readonly recordedAt: string | null;
  /** No event that is still to be applied was recorded before this instant. */
  readonly completeUntil: string | null;
  readonly status: ProjectionStatus;
  readonly haltedPosition: string | null;
  readonly haltedError: string | null;
  readonly owner: string | null;
  readonly leaseUntil: string | null;
}

interface Row extends Omit<ProjectionState, 'recordedAt' | 'completeUntil' | 'leaseUntil'> {
  readonly recordedAt: Date | null;
  readonly completeUntil: Date | null;
  readonly leaseUntil: Date | null;
}

const COLUMNS = `name, version, store_id as "storeId", position, applied_at as "recordedAt", complete_until as "completeUntil",
  status, halted_position as "haltedPosition", halted_error as "haltedError", owner, lease_until as "leaseUntil"`;

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;
const state = (row: Row): ProjectionState => ({
  ...row,
  recordedAt: instant(row.recordedAt),
  completeUntil: instant(row.completeUntil),
  leaseUntil: instant(row.leaseUntil),
});

/** Every version's state, by name and version. */
export async function readStates(manager: EntityManager): Promise<ProjectionState[]> {
  const rows = (await manager.query(
    `select ${COLUMNS} from jejak_read.projection order by name, version`,
  )) as Row[];
  return rows.map(state);
}

/** One version's state; `lock` keeps its owner from moving it until the transaction ends. */
export async function readState(
  manager: EntityManager,
  { name, version }: Named,
  lock = false,
): Promise<ProjectionState | undefined> {
  const text = `select ${COLUMNS} from jejak_read.projection where name = $1 and version = $2 ${lock ? 'for update' : ''}`;
  const rows = (await manager.query(text, [name, version])) as Row[];
  return rows.map(state)[0];
}

/** Tells readers that a projection moved; delivered with the commit. */
export const announce = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query(`select pg_notify('${READ_CHANNEL}', $1)`, [name]);

/** A halted projection may try its event again. */
export const clearHalt = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query(
    `update jejak_read.projection set status = 'rebuilding', halted_position = null, halted_error = null
     where name = $1 and status = 'halted'`,
    [name],
  );
