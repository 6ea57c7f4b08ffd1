import { correct, decisionRuleShapes, decisionRulesets, end } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import { periodsOf, record, Rulebook, versionOf, whole, type Ruleset } from '#app/kernel';
import { specFor } from '#app/testing';
import { publishRuleset, type Publishing } from './publishing.js';
import type { RulesetPublished } from './ruleset.events.js';
import { ruleset, statedVersions } from './ruleset.js';

const RULE = 'recruitment.objection.window';
const shipped: readonly Ruleset[] = [
  ['2021-01-01', '2023-12-31'] as const,
  ['2024-01-01', null] as const,
].map(([validFrom, validTo]) => ({
  rule: RULE,
  validFrom,
  validTo,
  values: { days: 3 },
  legalBasis: 'PermenPANRB 6/2024',
  sureness: 'B',
}));
const rulebook = new Rulebook([...decisionRulesets, ...shipped], {
  ...decisionRuleShapes,
  [RULE]: record({ days: whole(0, 366) }),
});

let ids = 0;
const version = (validFrom: string, more: Partial<Publishing> = {}): Publishing => ({
  ...decisionData(
    {
      decidedOn: '2026-11-20',
      skNumber: '1/2026',
      signatory: { role: 'PyB', postId: 'pengelola-aturan' },
      legalBasis: [
        { rule: 'PermenPANRB 7/2026', version: '2026' },
        { rule: 'UU 20/2023', version: '2023' },
      ],
    },
    { findings: [] },
    `d${++ids}`,
  ),
  effectiveFrom: validFrom,
  effectiveUntil: more.validTo ?? null,
  rule: RULE,
  validFrom,
  validTo: null,
  values: { days: 5 },
  sureness: 'A',
  ...more,
});
const published = (data: Publishing, replaces: string | null): RulesetPublished => ({
  type: 'RulesetPublished',
  data: { ...data, replaces, findings: [] },
});
const publishing = (data: Publishing) => (state: typeof ruleset.initialState) =>
  publishRuleset(state, data, shipped, rulebook);
const spec = specFor(ruleset);
const act = {
  authority: 'Pengelola aturan',
  number: '2/2026',
  date: '2026-12-01',
  legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
  reasonSummary: 'Salah.',
  evidence: [],
};
const periods = (state: typeof ruleset.initialState) =>
  periodsOf([...shipped.map((one) => ({ ruleset: one, fallsFrom: null })), ...statedVersions(state)]).map(
    (one) => `${versionOf(one)} ${one.validFrom}…${one.validTo ?? ''}`,
  );

describe('publishing a version of a rule', () => {
  const of2027 = version('2027-01-01');

  it('ends the one before it on the day before', () => {
    const event = published(of2027, `${RULE}@2024-01-01`);
    spec.when(publishing(of2027)).records(event);
    expect(periods(spec.given(event).state)).toEqual([
      `${RULE}@2021-01-01 2021-01-01…2023-12-31`,
      `${RULE}@2024-01-01 2024-01-01…2026-12-31`,
      `${RULE}@2027-01-01 2027-01-01…`,
    ]);
    expect(statedVersions(spec.given(event).state)[0]!.ruleset.legalBasis).toBe(
      'PermenPANRB 7/2026; UU 20/2023',
    );
  });

  it('may begin in the past, and may take the place of a version that came with the program', () => {
    const [recorded] = spec.when(publishing(version('2021-01-01', { validTo: '2021-12-31' }))).recorded;
    expect(recorded!.data).toMatchObject({ replaces: `${RULE}@2021-01-01` });
    const first = published(version('2021-01-01', { validTo: '2021-12-31' }), `${RULE}@2021-01-01`);
    const [second] = spec
      .given(first)
      .when(publishing(version('2022-01-01', { validTo: '2023-12-31' }))).recorded;
    expect(second!.data).toMatchObject({ replaces: null });
    expect(periods(spec.given(first, second!).state)).toEqual([
      `${RULE}@2021-01-01 2021-01-01…2021-12-31`,
      `${RULE}@2022-01-01 2022-01-01…2023-12-31`,
      `${RULE}@2024-01-01 2024-01-01…`,
    ]);
  });

  it.each([
    ['begins with another', version('2027-01-01'), '/validFrom', '2027-01-01'],
    ['still holds when another begins', version('2026-06-01'), '/validTo', '2027-01-01'],
    [
      'still holds on the first day of another',
      version('2026-06-01', { validTo: '2027-01-01' }),
      '/validTo',
      '2027-01-01',
    ],
    [
      'begins within the days of another',
      version('2022-01-01', { validTo: '2022-12-31' }),
      '/validFrom',
      '2021-01-01',
    ],
    [
      'begins on the last day of another',
      version('2023-12-31', { validTo: '2023-12-31' }),
      '/validFrom',
      '2021-01-01',
    ],
  ])('is refused where it %s', (_, data, pointer, from) =>
    spec
      .given(published(of2027, null))
      .when(publishing(data))
      .refuses('ruleset.overlap', { pointer, taken: true, values: { version: `${RULE}@${from}`, from } }),
  );

  it('is taken where it ends on the day before another begins', () =>
    expect(
      spec.given(published(of2027, null)).when(publishing(version('2026-06-01', { validTo: '2026-12-31' })))
        .recorded,
    ).toHaveLength(1));

  it.each([
    ['an unknown rule', { rule: 'recruitment.luck' }, 'ruleset.rule-unknown', '/rule'],
    ['a rule named as a member of objects', { rule: 'constructor' }, 'ruleset.rule-unknown', '/rule'],
    ['a missing value', { values: {} }, 'ruleset.values-invalid', '/values/days'],
    ['a value out of reach', { values: { days: 400 } }, 'ruleset.values-invalid', '/values/days'],
    ['a value too many', { values: { days: 1, more: 1 } }, 'ruleset.values-invalid', '/values/more'],
    ['no object', { values: [] }, 'ruleset.values-invalid', '/values'],
    ['an end before its beginning', { validTo: '2026-12-31' }, 'ruleset.period', '/validTo'],
  ])('is refused with %s', (_, more, code, pointer) =>
    spec.when(publishing(version('2027-01-01', more))).refuses(code, { pointer }),
  );
});

describe('a published version', () => {
  const data = version('2027-01-01');
  const event = published(data, `${RULE}@2024-01-01`);
  const correcting = (changes: object) => (state: typeof ruleset.initialState) =>
    correct(
      ruleset,
      state,
      { ...act, refDecisionId: data.decisionId, changes: { ...changes }, recordedAsTaken: false },
      rulebook,
    );
  const ending =
    (effect: 'from-start' | 'from-date', effectFrom: string | null, ref = data.decisionId) =>
    (state: typeof ruleset.initialState) =>
      end(ruleset, state, {
        type: 'DecisionRevoked',
        data: { ...act, refDecisionId: ref, scope: null, effect, effectFrom },
      });

  it('is judged by its corrected values', () => {
    const [corrected] = spec.given(event).when(correcting({ values: { days: 4 } })).recorded;
    expect(statedVersions(spec.given(event, corrected!).state)[0]!.ruleset.values).toEqual({ days: 4 });
  });

  it.each([
    ['other values than the rule has', { values: { days: 'four' } }, 'ruleset.values-invalid'],
    ['another rule', { rule: 'decision.ruleset' }, 'decision.field-fixed'],
    ['another first day', { validFrom: '2027-02-01' }, 'decision.field-fixed'],
    ['an end', { validTo: '2027-12-31' }, 'decision.field-fixed'],
    ['another effect', { effectiveFrom: '2027-02-01' }, 'decision.field-fixed'],
    ['no sureness', { sureness: 'certain' }, 'decision.field-invalid'],
  ])('is not corrected to %s', (_, changes, code) =>
    spec.given(event).when(correcting(changes)).refuses(code),
  );

  it('revoked from the start lets the former hold again, and its days be given to another', () => {
    const [death, restored] = spec.given(event).when(ending('from-start', null)).recorded;
    expect(restored!.data).toMatchObject({ restored: { version: `${RULE}@2024-01-01` } });
    const { state, when } = spec.given(event, death!, restored!);
    expect(periods(state).at(-1)).toBe(`${RULE}@2024-01-01 2024-01-01…`);
    expect(when(publishing(version('2027-01-01'))).recorded[0]!.data).toMatchObject({
      replaces: `${RULE}@2024-01-01`,
    });
  });

  it('revoked from a day on holds until then', () => {
    const [death] = spec.given(event).when(ending('from-date', '2028-01-01')).recorded;
    expect(periods(spec.given(event, death!).state).slice(-2)).toEqual([
      `${RULE}@2027-01-01 2027-01-01…2027-12-31`,
      `${RULE}@2024-01-01 2028-01-01…`,
    ]);
  });

  it('names the version that holds when the last of several falls', () => {
    const later = version('2029-01-01');
    const [second] = spec.given(event).when(publishing(later)).recorded;
    const [, restored] = spec
      .given(event, second!)
      .when(ending('from-start', null, later.decisionId)).recorded;
    expect(restored!.data).toMatchObject({ restored: { version: `${RULE}@2027-01-01` } });
  });
});
