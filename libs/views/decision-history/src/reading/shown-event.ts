import type { RecordedFact } from '#app/platform';
import { evidenceOf, type Evidence } from '../replay/replay-decision.js';
import { visibleToInspector, type Shown } from '../replay/shown.js';

/** An event as an inspector sees it. Legal basis, decider and reason stand in `data`, as the decision states them. */
export interface ShownEvent extends Evidence, Shown {
  readonly validAt: string | null;
  readonly agencyId: string;
  /** Opaque reference of the person concerned, or null. */
  readonly subject: string | null;
  readonly schemaVersion: number;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
}

/** Spelled out: what the envelope gains later is not shown by accident. */
export const shownEvent = (fact: RecordedFact): ShownEvent => ({
  ...evidenceOf(fact),
  validAt: fact.validAt,
  agencyId: fact.agencyId,
  subject: fact.subject,
  schemaVersion: fact.schemaVersion,
  commandId: fact.commandId,
  correlationId: fact.correlationId,
  causationId: fact.causationId,
  ...visibleToInspector(fact),
});
