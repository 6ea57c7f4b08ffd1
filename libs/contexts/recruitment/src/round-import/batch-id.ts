import { v5 } from 'uuid';
import { sharedBy, type FileRowsQuery } from '#app/bulk';

/** Namespace of the batches of imported rows. A permanent constant. */
const BATCH_NAMESPACE = 'a4c0f7d2-58b1-5e3f-8d26-6a656a616b04';

/**
 * The batch of imported rows: those of one kind, in one round, under one SK; where no SK is stated, those of one file. So rows
 * that were refused can follow in a file of their own, under the SK that carries them.
 */
export const batchIdOf = (roundId: string, path: string, query: FileRowsQuery): string =>
  v5(JSON.stringify([roundId, path, ...sharedBy(query)]), BATCH_NAMESPACE);
