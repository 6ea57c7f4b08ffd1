import type { DecisionData } from '#app/kernel';

/** Fields of an invented decision, for facts in specs: its id and its day, of effect that day; the rest is null or empty, unless stated. */
export const decided = (
  decisionId: string,
  decidedOn: string,
  more: Partial<DecisionData> = {},
): DecisionData => ({
  decisionId,
  batchId: null,
  skNumber: null,
  decidedOn,
  effectiveFrom: decidedOn,
  effectiveUntil: null,
  inauguratedOn: null,
  signatory: null,
  pertek: null,
  legalBasis: [],
  considerations: null,
  reasonCode: null,
  reasonSummary: null,
  evidence: [],
  evidenceKinds: [],
  reliedOn: [],
  recordedAsTaken: false,
  findings: [],
  ...more,
});
