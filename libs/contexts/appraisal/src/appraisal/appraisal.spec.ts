import { correct, end } from '#app/decision-life';
import { specFor } from '#app/testing';
import { EXPECTATIONS, predicateOf, PREDICATES, type Expectation, type Predicate } from '#app/personnel';
import { AnnualRatingDecided } from './appraisal.events.js';
import { planOf, ratingOf, rulebook } from './appraisal.fixture.js';
import { appraisal } from './appraisal.js';
import { decideAnnualRating } from './rating-years.js';

type Rating = AnnualRatingDecided['data'];
const { given, when } = specFor(appraisal);
const decide =
  (changes: Partial<Rating> = {}) =>
  ({ state }: typeof appraisal.initialState) =>
    decideAnnualRating(state, ratingOf(changes), rulebook);
const decided = when(decide()).recorded[0]!;
const planned = { type: 'PerformancePlanAgreed', data: planOf() } as const;

/** PermenPANRB 6/2022, row by row: outcome, behaviour, predicate. */
const MATRIX: readonly (readonly [Expectation, Expectation, Predicate])[] = [
  ['di-atas', 'di-bawah', 'K'],
  ['di-atas', 'sesuai', 'B'],
  ['di-atas', 'di-atas', 'SB'],
  ['sesuai', 'di-bawah', 'K'],
  ['sesuai', 'sesuai', 'B'],
  ['sesuai', 'di-atas', 'B'],
  ['di-bawah', 'di-bawah', 'SK'],
  ['di-bawah', 'sesuai', 'BP'],
  ['di-bawah', 'di-atas', 'BP'],
];

describe('the matrix', () => {
  it('has all nine cells', () => {
    expect(new Set(MATRIX.map(([outcome, behaviour]) => `${outcome} ${behaviour}`)).size).toBe(
      EXPECTATIONS.length ** 2,
    );
  });

  it.each(MATRIX)(
    'appraisal.matrix: %s × %s gives %s and no other predicate',
    (outcome, behaviour, predicate) => {
      when(decide({ outcome, behaviour, predicate })).records({
        type: 'AnnualRatingDecided',
        data: ratingOf({ outcome, behaviour, predicate }),
      });
      for (const other of PREDICATES.filter((p) => p !== predicate))
        when(decide({ outcome, behaviour, predicate: other })).refuses('appraisal.matrix', {
          version: 'appraisal.matrix@2022-01-01',
          pointer: '/predicate',
          values: { outcome, behaviour, predicate },
        });
    },
  );

  it('refuses also what is recorded as taken: a miscomputed predicate was never decided', () => {
    when(decide({ predicate: 'SB', recordedAsTaken: true })).refuses('appraisal.matrix');
  });

  it('judges a correction', () => {
    const act = {
      refDecisionId: 'decision-1',
      authority: 'PPK',
      number: '9',
      date: '2026-02-02',
      legalBasis: [],
      reasonSummary: 'Salah',
      evidence: [],
      recordedAsTaken: true,
    };
    const to = (changes: Record<string, unknown>) =>
      given(decided).when((living) => correct(appraisal, living, { ...act, changes }, rulebook));
    to({ behaviour: 'di-bawah' }).refuses('appraisal.matrix');
    to({ year: 2024 }).refuses('decision.field-fixed');
    expect(to({ behaviour: 'di-bawah', predicate: 'K' }).recorded[0]!.data).toMatchObject({
      corrections: [],
    });
  });
});

describe('a predicate', () => {
  it.each([
    ['SB', 'SB'],
    ['Sangat Baik', 'SB'],
    ['baik', 'B'],
    ['B', 'B'],
    ['Butuh Perbaikan', 'BP'],
    ['Cukup', 'BP'],
    ['bp', 'BP'],
    ['Kurang', 'K'],
    ['SANGAT KURANG', 'SK'],
    ['Istimewa', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('written %j means %s', (word, predicate) => expect(predicateOf(word)).toBe(predicate));
});

describe('the annual rating', () => {
  it('appraisal.final-once: a second final of the year is refused', () => {
    given(decided)
      .when(decide())
      .refuses('appraisal.final-exists', { taken: true, values: { date: '2026-01-05' } });
  });

  it('appraisal.plan: rests on a recorded plan from 2027 on, which is when every year rated could have one', () => {
    const on = (decidedOn: string, changes: Partial<Rating> = {}) =>
      decide({ year: 2026, decidedOn, effectiveFrom: decidedOn, ...changes });
    when(on('2027-01-01')).refuses('appraisal.plan-missing', {
      rule: 'appraisal.plan',
      version: 'appraisal.plan@2027-01-01',
      values: { year: 2026 },
    });
    const [taken] = when(on('2027-01-01', { recordedAsTaken: true })).recorded;
    expect(taken!.data).toMatchObject({
      findings: [{ rule: 'appraisal.plan', version: 'appraisal.plan@2027-01-01' }],
    });
    expect(when(on('2026-12-31')).recorded[0]!.data).toMatchObject({ findings: [] });
    expect(given(planned).when(on('2027-01-01')).recorded[0]!.data).toMatchObject({ findings: [] });
  });

  it.each(['DecisionRevoked', 'DecisionAnnulledByAuthority'] as const)(
    'after %s a new one is allowed, and restores nothing public',
    (type) => {
      const fall = given(decided).when((living) =>
        end(appraisal, living, {
          type,
          data: {
            refDecisionId: 'decision-1',
            authority: 'PTUN',
            number: '3',
            date: '2026-03-03',
            legalBasis: [],
            reasonSummary: 'Batal',
            evidence: [],
            scope: null,
            effect: 'from-start',
            effectFrom: null,
          },
        }),
      );
      expect(fall.recorded[1]!.data).toMatchObject({ restored: {} });
      const anew = decide({ decisionId: 'decision-2', predicate: 'K', behaviour: 'di-bawah' });
      expect(given(decided, ...fall.recorded).when(anew).recorded).toHaveLength(1);
    },
  );

  it('with dates in the wrong order is refused, and recorded as taken keeps the finding', () => {
    const changes = { pertek: { number: 'AB-1', date: '2026-01-06' } };
    when(decide(changes)).refuses('decision.pertek-after-sk');
    const [taken] = when(decide({ ...changes, recordedAsTaken: true })).recorded;
    expect(taken!.data).toMatchObject({ findings: [{ rule: 'decision.pertek-order' }] });
  });

  it('marks nothing of its own public', () => {
    const own = ['personRef', 'year', 'unitId', 'outcome', 'behaviour', 'predicate', 'receivedOn'];
    expect(own.map((name) => AnnualRatingDecided.visibility[name])).toEqual([
      'X',
      'S',
      'S',
      'S',
      'S',
      'S',
      'S',
    ]);
  });
});
