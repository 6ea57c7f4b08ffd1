import { fact, type Stated } from './facts.fixture.js';

const act = (refDecisionId: string, number: string) => ({
  refDecisionId,
  authority: 'Pemerintah Kota Contoh A',
  number,
  date: '2024-12-20',
  legalBasis: [],
  reasonSummary: 'Salah tulis',
  evidence: [],
});

export const corrected = (refDecisionId: string, field: string, from: unknown, to: unknown): Stated =>
  fact('DecisionCorrected', {
    ...act(refDecisionId, 'R-1/2024'),
    corrections: [{ field, from, to }],
    internalCorrections: [],
    recordedAsTaken: false,
    findings: [],
  });

/** @param effectFrom null: from the start */
export const revoked = (refDecisionId: string, effectFrom: string | null = null): Stated =>
  fact('DecisionRevoked', {
    ...act(refDecisionId, 'C-1/2024'),
    scope: null,
    effect: effectFrom === null ? 'from-start' : 'from-date',
    effectFrom,
  });

export const annulled = (refDecisionId: string): Stated =>
  fact('DecisionAnnulledByAuthority', {
    ...act(refDecisionId, 'B-1/2024'),
    authority: 'Badan Kepegawaian Negara',
    scope: null,
    effect: 'from-start',
    effectFrom: null,
  });

export const restored = (refDecisionId: string): Stated =>
  fact('StateRestored', { refDecisionId, restored: {}, from: '2024-12-20' });
