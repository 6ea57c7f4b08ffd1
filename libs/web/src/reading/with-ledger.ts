/** How far a read model had read when it answered. */
export interface LedgerState {
  readonly position: string | null;
  /** The store's time of the last applied event. */
  readonly recordedAt: string | null;
  readonly status: string;
}

/** An answer that says how far it had read. */
export type WithLedger<T> = T & { readonly ledger: LedgerState };

/** Adds to an answer how far it had read; the header `Ledger-Position` follows from it. */
export const withLedger = <T extends object>(body: T, ledger: LedgerState): WithLedger<T> => ({
  ...body,
  ledger: { position: ledger.position, recordedAt: ledger.recordedAt, status: ledger.status },
});
