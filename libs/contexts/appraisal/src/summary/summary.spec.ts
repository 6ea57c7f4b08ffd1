import { correct, end, type Death, type Living } from '#app/decision-life';
import { addDays, fold, Rulebook, RuleViolation, type DomainEvent } from '#app/kernel';
import { rulesets } from '../rulesets.js';
import { AppraisalSummaryPublished } from './summary.events.js';
import { publishSummary, summary, type Counted, type Stated, type Summary } from './summary.js';

const rulebook = new Rulebook(rulesets);
const PUBLISHED_ON = '2026-03-02';
const statedOf = (changes: Partial<Stated> = {}): Stated => ({
  unitId: 'unit-contoh-a', year: 2025, orgPredicate: 'B', headcount: 40, objections: null, readTo: '0000000000000000042', table: null,
  decisionId: 'decision-1', batchId: null, skNumber: '800.1.6/01/2026', decidedOn: PUBLISHED_ON, effectiveFrom: PUBLISHED_ON,
  effectiveUntil: null, inauguratedOn: null, signatory: null, pertek: null, legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
  considerations: null, reasonCode: null, reasonSummary: null, evidence: [], evidenceKinds: [], reliedOn: [], recordedAsTaken: false,
  findings: [], ...changes,
});
const countedOf = (SB: number, B: number, BP: number, K: number, SK: number, lastReceivedOn = '2026-01-10'): Counted => ({
  counts: { SB, B, BP, K, SK }, lastReceivedOn,
});
const given = (...facts: readonly DomainEvent[]) =>
  fold(summary, facts as AppraisalSummaryPublished[]) as Living<Summary, AppraisalSummaryPublished>;
const publish = (counted: Counted, changes: Partial<Stated> = {}, before = given(), today = '2026-11-26') =>
  publishSummary(before, statedOf(changes), counted, today, rulebook)[0]!;
const refusal = (decide: () => unknown): RuleViolation => {
  try {
    decide();
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

describe('a summary', () => {
  it('prints the suppressed table and keeps the counts inside', () => {
    const { data } = publish(countedOf(6, 20, 5, 5, 2), { objections: { filed: 7, changed: 1 } });
    expect(data).toMatchObject({
      table: { SB: '6', B: '20', BP: '5', K: '<hidden>', SK: '<5' }, total: 38, rolledUp: false, coveragePercent: 95,
      objectionsFiled: '7', objectionsChanged: '<5', counts: { SB: 6, B: 20, BP: 5, K: 5, SK: 2 },
    });
    const inside = ['counts', 'objections', 'headcount', 'readTo'];
    expect(inside.map((name) => AppraisalSummaryPublished.visibility[name])).toEqual(['I', 'I', 'I', 'I']);
  });

  it.each([
    [countedOf(3, 4, 1, 0, 0), 'fewer than ten persons'],
    [countedOf(9, 0, 0, 0, 0), 'nine persons'],
    [countedOf(0, 0, 0, 0, 0), 'nobody'],
    [countedOf(5, 5, 0, 0, 0), 'ten persons whom no table can hide'],
  ])('of %j has no table: %s', (counted) => {
    expect(publish(counted, { objections: { filed: 7, changed: 6 } }).data).toMatchObject({
      table: null, total: null, rolledUp: true, coveragePercent: null, objectionsFiled: null, objectionsChanged: null, counts: counted.counts,
    });
  });

  it('of ten persons has a table', () => expect(publish(countedOf(0, 10, 0, 0, 0)).data).toMatchObject({ rolledUp: false, total: 10 }));

  it.each([[40, 95], [38, 100], [76, 50], [100, 40], [103, 35]])('of 38 rated among %i covers %i %%', (headcount, percent) => {
    expect(publish(countedOf(6, 20, 5, 5, 2), { headcount }).data.coveragePercent).toBe(percent);
  });

  it('of more persons rated than there are is refused', () => {
    expect(refusal(() => publish(countedOf(6, 20, 5, 5, 2), { headcount: 37 })).code).toBe('summary.headcount');
  });

  it('of more objections that changed a rating than were filed is refused', () => {
    expect(refusal(() => publish(countedOf(6, 20, 5, 5, 2), { objections: { filed: 1, changed: 2 } })).code).toBe('summary.objections');
  });

  it('is refused when a stated table differs from the events, and says only what may be printed', () => {
    const table = { SB: '6', B: '20', BP: '5', K: '5', SK: '2' };
    const { code, details } = refusal(() => publish(countedOf(6, 20, 5, 5, 2), { table }));
    expect([code, details.values]).toEqual([
      'summary.mismatch',
      { computed: 'SB 6, B 20, BP 5, K <hidden>, SK <5', stated: 'SB 6, B 20, BP 5, K 5, SK 2' },
    ]);
    expect(publish(countedOf(6, 20, 5, 5, 2), { table: { ...table, K: '<hidden>', SK: '<5' } }).type).toBe('AppraisalSummaryPublished');
  });
});

describe('the objection window', () => {
  // A rating received on 10 January may be objected to until the end of 24 January.
  it.each([['2026-01-10', true], ['2026-01-23', true], ['2026-01-24', true], ['2026-01-25', false]])('on %s is open: %s', (decidedOn, open) => {
    const decide = () => publish(countedOf(6, 20, 5, 5, 2), { decidedOn });
    if (!open) return void expect(decide().type).toBe('AppraisalSummaryPublished');
    expect(refusal(decide)).toMatchObject({
      code: 'appraisal.window-open',
      details: { rule: 'appraisal.objection.window', version: 'appraisal.objection.window@2019-04-29', values: { date: '2026-01-24' } },
    });
  });

  it('is not closed by a decision dated ahead', () => {
    const on = (today: string) => publish(countedOf(6, 20, 5, 5, 2), { decidedOn: '2026-12-31' }, given(), today);
    expect(refusal(() => on('2026-01-24')).code).toBe('appraisal.window-open');
    expect(on('2026-01-25').type).toBe('AppraisalSummaryPublished');
  });
});

describe('a later version', () => {
  const first = publish(countedOf(6, 20, 5, 5, 2));
  const grown = countedOf(6, 20, 7, 6, 6);

  it('keeps hidden what was hidden, though nothing is small any more', () => {
    expect(publish(grown, { headcount: 45 }, given(first)).data.table).toEqual({ SB: '6', B: '20', BP: '7', K: '<hidden>', SK: '<hidden>' });
    expect(publish(grown, { headcount: 45 }).data.table).toEqual({ SB: '6', B: '20', BP: '7', K: '6', SK: '6' });
  });

  it('keeps them hidden also after the first was revoked', () => {
    const death: Death = {
      type: 'DecisionRevoked',
      data: {
        refDecisionId: 'decision-1', authority: 'PPK', number: '3', date: '2026-03-03', legalBasis: [], reasonSummary: 'Salah', evidence: [],
        scope: null, effect: 'from-start', effectFrom: null,
      },
    };
    const after = given(first, ...end(summary, given(first), death));
    expect(after.state).toBeNull();
    expect(publish(grown, { headcount: 45 }, after).data.table).toMatchObject({ K: '<hidden>', SK: '<hidden>' });
  });

  it('keeps a hidden number of objections hidden', () => {
    const few = publish(countedOf(6, 20, 5, 5, 2), { objections: { filed: 4, changed: 0 } });
    const many = { decidedOn: addDays(PUBLISHED_ON, 30), objections: { filed: 9, changed: 6 } };
    expect(publish(grown, { ...many, headcount: 45 }, given(few)).data).toMatchObject({ objectionsFiled: '<hidden>', objectionsChanged: '<hidden>' });
  });

  it('is the only way to another number: a correction touches none', () => {
    const act = {
      refDecisionId: 'decision-1', authority: 'PPK', number: '9', date: '2026-03-03', legalBasis: [], reasonSummary: 'Salah', evidence: [],
      recordedAsTaken: false,
    };
    const to = (changes: Record<string, unknown>) => correct(summary, given(first), { ...act, changes }, rulebook);
    for (const name of ['table', 'total', 'counts', 'year', 'unitId', 'coveragePercent', 'readTo'])
      expect(refusal(() => to({ [name]: null })).code).toBe('decision.field-fixed');
    expect(to({ orgPredicate: 'SB' })[0]!.data).toMatchObject({ corrections: [{ field: 'orgPredicate', from: 'B', to: 'SB' }] });
  });
});
