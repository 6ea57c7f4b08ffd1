import { decisionsOf, type Decided } from './reading/decisions.js';
import type { KeptFact } from './projection/kept-facts.js';

const decision = (decisionId: string, effectiveFrom: string, more: object = {}) => ({
  ...{ decisionId, effectiveFrom, effectiveUntil: null, skNumber: '1', decidedOn: effectiveFrom },
  ...more,
});

export const created = (more: object = {}): KeptFact => ({
  type: 'PostCreated',
  data: decision('made', '2020-01-01', {
    ...{ postId: 'post-1', title: 'Kepala Dinas', level: 'jpt-pratama', echelon: 'II.b', headsUnit: true },
    ...more,
  }),
});
export const abolished = (from: string): KeptFact => ({
  type: 'PostAbolished',
  data: decision('x', from),
});
export const given = (id: string, who: string, from: string, more: object = {}): KeptFact => ({
  ...{ type: 'PostAssigned', who },
  data: decision(id, from, { assignmentKind: 'mutasi', ...more }),
});
export const left = (id: string, who: string, from: string): KeptFact => ({
  ...{ type: 'PostVacated', who },
  data: decision(id, from, { cause: 'moved' }),
});
export const acts = (id: string, who: string, from: string, until: string | null = null): KeptFact => ({
  ...{ type: 'ActingAppointed', who },
  data: decision(id, from, { actingKind: 'Plt', effectiveUntil: until }),
});
export const revoked = (refDecisionId: string, effectFrom: string | null = null): KeptFact => ({
  type: 'DecisionRevoked',
  data: {
    ...{ refDecisionId, authority: 'PPK', number: '9', date: '2024-04-01', effectFrom },
    effect: effectFrom === null ? 'from-start' : 'from-date',
  },
});
export const corrected = (refDecisionId: string, field: string, to: unknown): KeptFact => ({
  type: 'DecisionCorrected',
  data: { refDecisionId, corrections: [{ field, from: null, to }] },
});

/** The decisions of a post that was created and then saw these facts, in the order of recording. */
export const seat = (...facts: readonly KeptFact[]): readonly Decided[] => decisionsOf([created(), ...facts]);
