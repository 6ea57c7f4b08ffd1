import { v5 } from 'uuid';
import type { DecidedRowsQuery, RoundImportQuery } from './round-import-query.dto.js';

/** Namespace of the batches of imported rows. A permanent constant. */
const BATCH_NAMESPACE = 'a4c0f7d2-58b1-5e3f-8d26-6a656a616b04';

/**
 * The batch of imported rows: those of one kind, in one round, under one SK; where no SK is stated, those of one file. So rows
 * that were refused can follow in a file of their own, under the SK that carries them.
 */
export function batchIdOf(roundId: string, path: string, query: RoundImportQuery): string {
  const { skNumber, decidedOn } = query as Partial<DecidedRowsQuery>;
  const shared = skNumber === undefined ? ['file', query.fileSha256] : ['sk', decidedOn, skNumber];
  return v5(JSON.stringify([roundId, path, ...shared]), BATCH_NAMESPACE);
}
