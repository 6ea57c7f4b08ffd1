import { correct, end, type Living } from '#app/decision-life';
import { fold, Rulebook, RuleViolation, type DomainEvent } from '#app/kernel';
import { rulesets } from '../rulesets.js';
import { AnnualRatingDecided } from './appraisal.events.js';
import { appraisal, decideAnnualRating, type Appraisal } from './appraisal.js';
import { EXPECTATIONS, predicateOf, PREDICATES, type Expectation, type Predicate } from './predicates.js';

const rulebook = new Rulebook(rulesets);
type Rating = AnnualRatingDecided['data'];
const ratingOf = (changes: Partial<Rating> = {}): Rating => ({
  personRef: 'p-contoh-a', year: 2025, unitId: 'unit-contoh-a', outcome: 'sesuai', behaviour: 'sesuai', predicate: 'B', receivedOn: null,
  decisionId: 'decision-1', batchId: null, skNumber: null, decidedOn: '2026-01-05', effectiveFrom: '2026-01-05', effectiveUntil: null,
  inauguratedOn: null, signatory: null, pertek: null, legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }], considerations: null,
  reasonCode: null, reasonSummary: null, evidence: [], evidenceKinds: [], reliedOn: [], recordedAsTaken: false, findings: [], ...changes,
});
const given = (...facts: readonly DomainEvent[]) =>
  fold(appraisal, facts as AnnualRatingDecided[]) as Living<Appraisal, AnnualRatingDecided>;
const decided = (state: Appraisal, changes: Partial<Rating> = {}) => decideAnnualRating(state, ratingOf(changes), rulebook);
const refusal = (decide: () => unknown): RuleViolation => {
  try {
    decide();
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

/** PermenPANRB 6/2022, row by row: outcome, behaviour, predicate. */
const MATRIX: readonly (readonly [Expectation, Expectation, Predicate])[] = [
  ['di-atas', 'di-bawah', 'K'], ['di-atas', 'sesuai', 'B'], ['di-atas', 'di-atas', 'SB'],
  ['sesuai', 'di-bawah', 'K'], ['sesuai', 'sesuai', 'B'], ['sesuai', 'di-atas', 'B'],
  ['di-bawah', 'di-bawah', 'SK'], ['di-bawah', 'sesuai', 'BP'], ['di-bawah', 'di-atas', 'BP'],
];

describe('the matrix', () => {
  it('has all nine cells', () => {
    expect(new Set(MATRIX.map(([outcome, behaviour]) => `${outcome} ${behaviour}`)).size).toBe(EXPECTATIONS.length ** 2);
  });

  it.each(MATRIX)('%s × %s gives %s and no other predicate', (outcome, behaviour, predicate) => {
    const events = decided({ finalSince: null }, { outcome, behaviour, predicate });
    expect(events).toEqual([{ type: 'AnnualRatingDecided', data: ratingOf({ outcome, behaviour, predicate }) }]);
    for (const other of PREDICATES.filter((p) => p !== predicate)) {
      const violation = refusal(() => decided({ finalSince: null }, { outcome, behaviour, predicate: other }));
      expect(violation.code).toBe('appraisal.matrix');
      expect(violation.details).toMatchObject({ version: 'appraisal.matrix@2022-01-01', pointer: '/predicate', values: { outcome, behaviour, predicate } });
    }
  });

  it('refuses also what is recorded as taken: a miscomputed predicate was never decided', () => {
    expect(refusal(() => decided({ finalSince: null }, { predicate: 'SB', recordedAsTaken: true })).code).toBe('appraisal.matrix');
  });

  it('judges a correction', () => {
    const act = {
      refDecisionId: 'decision-1', authority: 'PPK', number: '9', date: '2026-02-02', legalBasis: [], reasonSummary: 'Salah', evidence: [],
      recordedAsTaken: true,
    };
    const living = given(...decided({ finalSince: null }));
    const to = (changes: Record<string, unknown>) => correct(appraisal, living, { ...act, changes }, rulebook);
    expect(refusal(() => to({ behaviour: 'di-bawah' })).code).toBe('appraisal.matrix');
    expect(refusal(() => to({ year: 2024 })).code).toBe('decision.field-fixed');
    expect(to({ behaviour: 'di-bawah', predicate: 'K' })[0]!.data).toMatchObject({ corrections: [] });
  });
});

describe('a predicate', () => {
  it.each([
    ['SB', 'SB'], ['Sangat Baik', 'SB'], ['baik', 'B'], ['B', 'B'], ['Butuh Perbaikan', 'BP'], ['Cukup', 'BP'], ['bp', 'BP'],
    ['Kurang', 'K'], ['SANGAT KURANG', 'SK'], ['Istimewa', undefined], ['', undefined], ['constructor', undefined],
  ])('written %j means %s', (word, predicate) => expect(predicateOf(word)).toBe(predicate));
});

describe('the annual rating', () => {
  it('is final once', () => {
    const { code, details } = refusal(() => decided(given(...decided({ finalSince: null })).state));
    expect([code, details.taken, details.values]).toEqual(['appraisal.final-exists', true, { date: '2026-01-05' }]);
  });

  it.each(['DecisionRevoked', 'DecisionAnnulledByAuthority'] as const)('after %s a new one is allowed, and restores nothing public', (type) => {
    const first = decided({ finalSince: null });
    const events = end(appraisal, given(...first), {
      type,
      data: {
        refDecisionId: 'decision-1', authority: 'PTUN', number: '3', date: '2026-03-03', legalBasis: [], reasonSummary: 'Batal', evidence: [],
        scope: null, effect: 'from-start', effectFrom: null,
      },
    });
    expect(events[1]!.data).toMatchObject({ restored: {} });
    const after = given(...first, ...events);
    expect(decided(after.state, { decisionId: 'decision-2', predicate: 'K', behaviour: 'di-bawah' })).toHaveLength(1);
  });

  it('marks nothing of its own public', () => {
    const own = ['personRef', 'year', 'unitId', 'outcome', 'behaviour', 'predicate', 'receivedOn'];
    expect(own.map((name) => AnnualRatingDecided.visibility[name])).toEqual(['X', 'S', 'S', 'S', 'S', 'S', 'S']);
  });
});
