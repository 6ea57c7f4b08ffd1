import type { PublicForm, RecordedFact, Rows } from '#app/platform';
import { TimelineBatchRow, type TimelineDecisionRow } from './timeline-decision.entity.js';

/** Where an item stands among those of a batch. */
export interface Batched {
  readonly batch_id: string | null;
  /** The item that a page shows for it; null: itself. */
  readonly told_with: string | null;
}

/**
 * The batch of a fact: a decision says its own; what happens to a decision of a batch belongs to it, all of one act together, and what is
 * restored by an act is told by that act.
 */
export async function batchedOf(
  fact: RecordedFact,
  form: PublicForm,
  values: Readonly<Record<string, unknown>>,
  target: TimelineDecisionRow | undefined,
  rows: Rows,
): Promise<Batched> {
  const stated = form.inBatches && target === undefined ? values['batchId'] : null;
  const batch_id = target ? target.batch_id : typeof stated === 'string' ? stated : null;
  if (batch_id === null) return { batch_id, told_with: null };
  // what is restored follows the act that ends the decision, in the same append
  const group = fact.type === 'StateRestored' ? batch_id : groupOf(fact.type, batch_id, values, target);
  const first = await rows.find(TimelineBatchRow, group);
  if (!first) rows.save(TimelineBatchRow, { group, position: fact.position });
  return { batch_id, told_with: first?.position ?? null };
}

const groupOf = (
  type: string,
  batchId: string,
  values: Readonly<Record<string, unknown>>,
  target: TimelineDecisionRow | undefined,
): string =>
  target === undefined
    ? batchId
    : [batchId, type, values['number'], values['date']].filter((part) => typeof part === 'string').join(' ');
