import type { DecisionError, StoreError, StoreErrorCode } from '#app/event-store';

/**
 * The ledger's refusals, known by their marks: the edge takes types from the store and no code, so that a process which
 * only reads (`apps/feed`) loads nothing that appends.
 */
const kindOf = (error: unknown): unknown =>
  error instanceof Error ? (error as { kind?: unknown }).kind : undefined;

const storeError =
  <C extends StoreErrorCode>(code: C) =>
  (error: unknown): error is StoreError<C> =>
    kindOf(error) === 'store-error' && (error as StoreError).code === code;

export const isConflict = storeError('conflict');
export const isUnavailable = storeError('unavailable');
export const isTooLarge = storeError('too_large');
export const isInvalid = storeError('invalid');

/** True for a command that cannot be decided about. */
export const isDecisionError = (error: unknown): error is DecisionError => kindOf(error) === 'decision-error';
