import type { StoreHead } from '#app/event-store';
import type { ProjectionState } from './state.js';

/**
 * Why a read model must not be continued from this log, or null: it was built from another log, or it has seen events
 * that this log, an older copy, does not hold.
 */
export function misfitOf(state: ProjectionState, head: StoreHead): string | null {
  if (state.storeId !== head.storeId)
    return `The read model "${state.name}" was built from the log ${state.storeId}, this is ${head.storeId}. Rebuild into a fresh database.`;
  if (state.position !== null && state.position > (head.position ?? ''))
    return `The log ends at ${head.position ?? 'its beginning'}, but the read model "${state.name}" has seen events up to ${state.position}: the log is an older copy. Restore a newer one.`;
  return null;
}
