import { correct, decisionRulesets, end, type Death } from '#app/decision-life';
import { addDays, Rulebook } from '#app/kernel';
import { decided, specFor } from '#app/testing';
import { rulesets } from '../rulesets.js';
import { AppraisalSummaryPublished } from './summary.events.js';
import { publishSummary, summary, type Counted, type Stated } from './summary.js';
import { familyOf } from './unit-family.js';

const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
const PUBLISHED_ON = '2026-03-02';
const statedOf = (changes: Partial<Stated> = {}): Stated => ({
  unitId: 'unit-contoh-a',
  year: 2025,
  orgPredicate: 'B',
  headcount: 40,
  objections: null,
  readTo: '0000000000000000042',
  table: null,
  ...decided('decision-1', PUBLISHED_ON, {
    skNumber: '800.1.6/01/2026',
    legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
  }),
  ...changes,
});
interface Seen {
  readonly lastReceivedOn?: string;
  readonly filed?: number;
  readonly changed?: number;
}
const countedOf = (SB: number, B: number, BP: number, K: number, SK: number, seen: Seen = {}): Counted => {
  const own = { counts: { SB, B, BP, K, SK }, lastReceivedOn: '2026-01-10', filed: 0, changed: 0, ...seen };
  return { family: familyOf('unit-contoh-a', [], new Map([['unit-contoh-a', own]])), printed: new Map() };
};
const countsIn = ({ family }: Counted) => family.get('unit-contoh-a')!.all.counts;
const { given, when } = specFor(summary);
const publish =
  (counted: Counted, changes: Partial<Stated> = {}, today = '2026-11-26') =>
  (living: typeof summary.initialState) =>
    publishSummary(living, statedOf(changes), counted, today, rulebook);
const published = (counted: Counted, changes: Partial<Stated> = {}) =>
  when(publish(counted, changes)).recorded[0] as AppraisalSummaryPublished;

describe('a summary', () => {
  it('appraisal.publish: prints the suppressed table and keeps the counts inside', () => {
    const { data } = published(countedOf(6, 20, 5, 5, 2, { filed: 7, changed: 1 }));
    expect(data).toMatchObject({
      table: { SB: '6', B: '20', BP: '5', K: '<hidden>', SK: '<5' },
      total: 38,
      rolledUp: false,
      coveragePercent: 95,
      objectionsFiled: '7',
      objectionsChanged: '<5',
      counts: { SB: 6, B: 20, BP: 5, K: 5, SK: 2 },
    });
    const inside = ['counts', 'objections', 'headcount', 'readTo'];
    expect(inside.map((name) => AppraisalSummaryPublished.visibility[name])).toEqual(['I', 'I', 'I', 'I']);
  });

  it.each([
    [countedOf(3, 4, 1, 0, 0, { filed: 7, changed: 6 }), 'fewer than ten persons'],
    [countedOf(9, 0, 0, 0, 0), 'nine persons'],
    [countedOf(0, 0, 0, 0, 0), 'nobody'],
    [countedOf(5, 5, 0, 0, 0), 'ten persons whom no table can hide'],
  ])('of %j has no table: %s', (counted) => {
    expect(published(counted).data).toMatchObject({
      table: null,
      total: null,
      rolledUp: true,
      coveragePercent: null,
      objectionsFiled: null,
      objectionsChanged: null,
      counts: countsIn(counted),
    });
  });

  it('of ten persons has a table', () =>
    expect(published(countedOf(0, 10, 0, 0, 0)).data).toMatchObject({ rolledUp: false, total: 10 }));

  it.each([
    [40, 95],
    [38, 100],
    [76, 50],
    [100, 40],
    [103, 35],
  ])('of 38 rated among %i covers %i %%', (headcount, percent) => {
    expect(published(countedOf(6, 20, 5, 5, 2), { headcount }).data.coveragePercent).toBe(percent);
  });

  it('of more persons rated than there are is refused', () => {
    when(publish(countedOf(6, 20, 5, 5, 2), { headcount: 37 })).refuses('summary.headcount');
  });

  it('is refused when stated objections are not those recorded, and says only what may be printed', () => {
    const counted = countedOf(6, 20, 5, 5, 2, { filed: 7, changed: 1 });
    when(publish(counted, { objections: { filed: 7, changed: 2 } })).refuses('summary.mismatch', {
      values: { computed: '7, <5', stated: '7, 2' },
      pointer: '/objections',
    });
    expect(when(publish(counted, { objections: { filed: 7, changed: 1 } })).recorded).toHaveLength(1);
  });

  it('is refused when a stated table differs from the events, and says only what may be printed', () => {
    const table = { SB: '6', B: '20', BP: '5', K: '5', SK: '2' };
    when(publish(countedOf(6, 20, 5, 5, 2), { table })).refuses('summary.mismatch', {
      values: { computed: 'SB 6, B 20, BP 5, K <hidden>, SK <5', stated: 'SB 6, B 20, BP 5, K 5, SK 2' },
    });
    expect(
      when(publish(countedOf(6, 20, 5, 5, 2), { table: { ...table, K: '<hidden>', SK: '<5' } })).recorded,
    ).toHaveLength(1);
  });
});

describe('the objection window', () => {
  // A rating received on 10 January may be objected to until the end of 24 January.
  it.each(['2026-01-10', '2026-01-23', '2026-01-24'])(
    'appraisal.objection.window: is open on %s',
    (decidedOn) => {
      when(publish(countedOf(6, 20, 5, 5, 2), { decidedOn })).refuses('appraisal.window-open', {
        rule: 'appraisal.objection.window',
        version: 'appraisal.objection.window@2019-04-29',
        values: { date: '2026-01-24' },
      });
    },
  );

  it('is closed on the day after its last', () => {
    expect(when(publish(countedOf(6, 20, 5, 5, 2), { decidedOn: '2026-01-25' })).recorded).toHaveLength(1);
  });

  it('is not closed by a decision dated ahead', () => {
    const on = (today: string) =>
      when(publish(countedOf(6, 20, 5, 5, 2), { decidedOn: '2026-12-31' }, today));
    on('2026-01-24').refuses('appraisal.window-open');
    expect(on('2026-01-25').recorded).toHaveLength(1);
  });
});

describe('a later version', () => {
  const first = published(countedOf(6, 20, 5, 5, 2));
  const dataOf = (outcome: { readonly recorded: readonly { readonly data: object }[] }) =>
    outcome.recorded[0]!.data;
  const grown = countedOf(6, 20, 7, 6, 6);

  it('keeps hidden what was hidden, though nothing is small any more', () => {
    expect(dataOf(given(first).when(publish(grown, { headcount: 45 })))).toMatchObject({
      table: { SB: '6', B: '20', BP: '7', K: '<hidden>', SK: '<hidden>' },
    });
    expect(published(grown, { headcount: 45 }).data.table).toEqual({
      SB: '6',
      B: '20',
      BP: '7',
      K: '6',
      SK: '6',
    });
  });

  it('keeps them hidden also after the first was revoked', () => {
    const death: Death = {
      type: 'DecisionRevoked',
      data: {
        refDecisionId: 'decision-1',
        authority: 'PPK',
        number: '3',
        date: '2026-03-03',
        legalBasis: [],
        reasonSummary: 'Salah',
        evidence: [],
        scope: null,
        effect: 'from-start',
        effectFrom: null,
      },
    };
    const fall = given(first).when((living) => end(summary, living, death));
    const after = given(first, ...fall.recorded);
    expect(after.state.state).toBeNull();
    expect(dataOf(after.when(publish(grown, { headcount: 45 })))).toMatchObject({
      table: { K: '<hidden>', SK: '<hidden>' },
    });
  });

  it('keeps a hidden number of objections hidden', () => {
    const few = published(countedOf(6, 20, 5, 5, 2, { filed: 4 }));
    const many = countedOf(6, 20, 7, 6, 6, { filed: 15, changed: 6 });
    const later = { decidedOn: addDays(PUBLISHED_ON, 30), headcount: 45 };
    expect(dataOf(given(few).when(publish(many, later)))).toMatchObject({
      objectionsFiled: '<hidden>',
      objectionsChanged: '<hidden>',
    });
  });

  it('appraisal.publish: after an objection changed Kurang to Baik, says neither before nor after (F19)', () => {
    const headcount = 45;
    const before = published(countedOf(6, 20, 5, 5, 6, { filed: 1 }), { headcount });
    expect(before.data).toMatchObject({ table: { K: '5' }, objectionsFiled: '<5', objectionsChanged: '<5' });
    const after = dataOf(
      given(before).when(publish(countedOf(6, 21, 5, 4, 6, { filed: 1, changed: 1 }), { headcount })),
    );
    // B is new, and K was printed: hiding a number that everybody knows would protect nothing.
    expect(after).toMatchObject({
      table: { SB: '6', B: '<hidden>', BP: '<hidden>', K: '<5', SK: '6' },
      total: 42,
      objectionsChanged: '<5',
    });
  });

  it('is the only way to another number: a correction touches none', () => {
    const act = {
      refDecisionId: 'decision-1',
      authority: 'PPK',
      number: '9',
      date: '2026-03-03',
      legalBasis: [],
      reasonSummary: 'Salah',
      evidence: [],
      recordedAsTaken: false,
    };
    const to = (changes: Record<string, unknown>) =>
      given(first).when((living) => correct(summary, living, { ...act, changes }, rulebook));
    for (const name of ['table', 'total', 'counts', 'year', 'unitId', 'coveragePercent', 'readTo'])
      to({ [name]: null }).refuses('decision.field-fixed');
    expect(to({ orgPredicate: 'SB' }).recorded[0]!.data).toMatchObject({
      corrections: [{ field: 'orgPredicate', from: 'B', to: 'SB' }],
    });
  });
});
