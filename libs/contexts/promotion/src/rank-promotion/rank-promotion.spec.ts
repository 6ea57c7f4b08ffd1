import { correct, decisionRulesets, end, type Death } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import { specFor } from '#app/testing';
import { rulesets } from '../rulesets.js';
import type { PromotionKind } from '#app/personnel';
import type { RankPromoted } from './rank-promotion.events.js';
import { rankPromotion } from './rank-promotion.js';
import { grantRankPromotion, type Grant } from './granting.js';
import { promotionCitations } from './promotion-rules.js';

const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
const grantOf = (changes: Partial<Grant> = {}): Grant => ({
  promotionId: '6d1f9d5e-0e8c-5a52-8a34-1f4f6f0a8d11',
  kind: 'reguler',
  personRef: 'p-contoh-a',
  unitId: 'unit-contoh-a',
  fromGolongan: 'III/a',
  toGolongan: 'III/b',
  yearsInRank: null,
  grounds: null,
  statedVersion: null,
  decisionId: 'decision-1',
  batchId: null,
  skNumber: '823.3/01/BKPSDM/2024',
  decidedOn: '2023-09-01',
  effectiveFrom: '2023-10-01',
  effectiveUntil: null,
  inauguratedOn: null,
  signatory: { role: 'PPK', postId: 'walikota' },
  pertek: { number: 'AB-1', date: '2023-08-20' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
  considerations: null,
  reasonCode: null,
  reasonSummary: null,
  evidence: [],
  evidenceKinds: [],
  reliedOn: [],
  recordedAsTaken: false,
  ...changes,
});

const { given, when } = specFor(rankPromotion);
const grant =
  (changes: Partial<Grant> = {}) =>
  ({ state }: typeof rankPromotion.initialState) =>
    grantRankPromotion(state, grantOf(changes), rulebook);
const granted = (changes: Partial<Grant> = {}) => when(grant(changes)).recorded[0] as RankPromoted;
/** `ok`, or the code of the refusal. */
const expectOutcome = (changes: Partial<Grant>, says: string): void => {
  const outcome = when(grant(changes));
  if (says === 'ok') expect(outcome.recorded).toHaveLength(1);
  else outcome.refuses(says);
};

describe('case calendar-edge: promotions around 1 Jan 2024 and 1 Oct 2025', () => {
  const edges = [
    { tmt: '2023-10-01', says: 'ok' },
    { tmt: '2024-02-01', says: 'ok' },
    { tmt: '2024-03-01', says: 'rank.tmt-calendar' },
    { tmt: '2025-09-01', says: 'rank.tmt-calendar' },
    { tmt: '2025-10-01', says: 'ok' },
    { tmt: '2025-11-01', says: 'ok' },
    { tmt: '2001-07-01', says: 'ok' },
    { tmt: '2010-07-01', says: 'rank.tmt-calendar' },
    { tmt: '2023-09-30', says: 'rank.tmt-calendar' },
    { tmt: '2024-01-31', says: 'rank.tmt-calendar' },
    { tmt: '2024-02-02', says: 'rank.tmt-calendar' },
    { tmt: '2025-09-30', says: 'rank.tmt-calendar' },
    { tmt: '2025-10-02', says: 'rank.tmt-calendar' },
    { tmt: '2025-11-15', says: 'rank.tmt-calendar' },
  ];
  it.each(edges)('promotion.tmt-calendar: TMT $tmt: $says', ({ tmt, says }) =>
    expectOutcome({ effectiveFrom: tmt }, says),
  );

  it.each(edges)(
    'promotion.tmt-calendar: TMT $tmt, decided and recorded years later: the same',
    ({ tmt, says }) => {
      expectOutcome(
        { effectiveFrom: tmt, decidedOn: '2031-05-02', pertek: { number: 'AB-1', date: '2031-05-01' } },
        says,
      );
    },
  );

  it.each(edges.filter(({ says }) => says !== 'ok'))(
    'promotion.tmt-calendar: TMT $tmt, recorded as taken: a finding',
    ({ tmt }) => {
      const { rule, version } = granted({ effectiveFrom: tmt, recordedAsTaken: true }).data.findings[0]!;
      expect([rule, version]).toEqual([
        'promotion.tmt-calendar',
        promotionCitations('reguler', tmt, rulebook)[0]!.version,
      ]);
    },
  );

  it('names the next promotion date and the version valid on the TMT', () => {
    when(grant({ effectiveFrom: '2024-03-01' })).refuses('rank.tmt-calendar', {
      rule: 'promotion.tmt-calendar',
      version: 'promotion.tmt-calendar@2024-01-01',
      pointer: '/effectiveFrom',
      values: { date: '2024-03-01', next: '2024-04-01' },
    });
  });

  it.each<PromotionKind>(['anumerta', 'pengabdian'])('promotion.event: the calendar binds no %s', (kind) => {
    expectOutcome({ kind, effectiveFrom: '2025-11-15' }, 'ok');
  });
});

describe('a rank promotion', () => {
  it.each([
    ['III/a', 'III/b', 'ok'],
    ['II/d', 'III/a', 'ok'],
    ['I/d', 'II/a', 'ok'],
    ['IV/d', 'IV/e', 'ok'],
    ['III/a', 'III/c', 'rank.step'],
    ['III/a', 'III/a', 'rank.step'],
    ['III/b', 'III/a', 'rank.step'],
    ['I/a', 'IV/e', 'rank.step'],
  ] as const)('promotion.step: from %s to %s: %s', (fromGolongan, toGolongan, says) =>
    expectOutcome({ fromGolongan, toGolongan }, says),
  );

  it.each([
    ['reguler', 4, 'ok'],
    ['reguler', 3, 'rank.service-time'],
    ['reguler', 0, 'rank.service-time'],
    ['reguler', null, 'ok'],
    ['pilihan-structural', 3, 'ok'],
  ] as const)(
    'promotion.reguler.service: %s after %s stated years in the rank: %s',
    (kind, yearsInRank, says) =>
      expectOutcome(
        { kind, yearsInRank, fromGolongan: 'II/c', toGolongan: 'II/d', effectiveFrom: '2024-02-01' },
        says,
      ),
  );

  it('says how many years are needed, and recorded as taken keeps the finding', () => {
    when(grant({ yearsInRank: 3 })).refuses('rank.service-time', {
      version: 'promotion.reguler.service@2000-01-01',
      pointer: '/yearsInRank',
      values: { have: 3, need: 4 },
    });
    expect(granted({ yearsInRank: 3, recordedAsTaken: true }).data.findings).toEqual([
      { rule: 'promotion.reguler.service', version: 'promotion.reguler.service@2000-01-01' },
    ]);
  });

  it('says how many steps were taken', () => {
    when(grant({ toGolongan: 'III/c' })).refuses('rank.step', {
      values: { from: 'III/a', to: 'III/c', n: 2 },
    });
  });

  it.each([
    ['the day before the SK', '2023-08-31', 'ok'],
    ['the day of the SK', '2023-09-01', 'ok'],
    ['the day after the SK', '2023-09-02', 'decision.pertek-after-sk'],
  ])('with a pertek of %s: %s %s', (_, date, says) =>
    expectOutcome({ pertek: { number: 'AB-1', date } }, says),
  );

  it('promotion.pertek: without a pertek is refused, and recorded as taken keeps every finding', () => {
    when(grant({ pertek: null })).refuses('pertek.missing', {
      pointer: '/pertek',
      version: 'promotion.pertek@2000-01-01',
    });
    const taken = granted({
      pertek: null,
      toGolongan: 'III/c',
      effectiveFrom: '2024-03-01',
      recordedAsTaken: true,
    });
    expect(taken.data.findings.map(({ rule }) => rule)).toEqual([
      'promotion.tmt-calendar',
      'promotion.step',
      'promotion.pertek',
    ]);
  });

  it('of an SK later than its TMT is no finding: it is a flag of the inspectorate', () => {
    expect(granted({ decidedOn: '2023-12-01' }).data.findings).toEqual([]);
  });

  it.each([
    ['2024-02-01', 'promotion.tmt-calendar@2024-01-01', 'ok'],
    ['2024-02-01', 'promotion.tmt-calendar@2025-10-01', 'decision.ruleset-wrong'],
    ['2024-03-01', 'promotion.tmt-calendar@2025-10-01', 'decision.ruleset-wrong'],
    ['2024-02-01', 'promotion.tmt-calendar@2002-01-01', 'decision.ruleset-wrong'],
    ['2024-02-01', 'promotion.step@2000-01-01', 'decision.ruleset-wrong'],
  ])(
    'decision.ruleset: TMT %s that cites %s: %s, recorded as taken or not',
    (effectiveFrom, statedVersion, says) => {
      expectOutcome({ effectiveFrom, statedVersion }, says);
      expectOutcome({ effectiveFrom, statedVersion, recordedAsTaken: true }, says);
    },
  );

  it('records what was granted and nothing that was only stated', () => {
    const { statedVersion: _, ...data } = grantOf();
    when(grant()).records({ type: 'RankPromoted', data: { ...data, findings: [] } });
  });

  it('is granted once', () => {
    given(granted()).when(grant()).refuses('promotion.exists', { taken: true });
  });
});

const act = {
  refDecisionId: 'decision-1',
  authority: 'BKN',
  number: '7/2024',
  date: '2024-05-02',
  legalBasis: [],
  reasonSummary: 'Salah',
  evidence: [],
};

describe('the life of a promotion', () => {
  it.each(['DecisionRevoked', 'DecisionAnnulledByAuthority'] as const)(
    '%s: the former rank holds again from its TMT',
    (type) => {
      const death: Death = { type, data: { ...act, scope: null, effect: 'from-start', effectFrom: null } };
      const restored = {
        type: 'StateRestored',
        data: { refDecisionId: 'decision-1', restored: { golongan: 'III/a' }, from: '2023-10-01' },
      } as const;
      const fall = given(granted()).when((living) => end(rankPromotion, living, death));
      fall.records(death, restored);
      const dead = given(granted(), ...fall.recorded);
      expect(dead.state.state.golongan).toBeNull();
      dead.when((living) => end(rankPromotion, living, death)).refuses('decision.already-annulled');
    },
  );

  it('a correction is judged by the rules of the corrected TMT', () => {
    const to = (effectiveFrom: string, recordedAsTaken = false) =>
      given(granted()).when((living) =>
        correct(rankPromotion, living, { ...act, recordedAsTaken, changes: { effectiveFrom } }, rulebook),
      );
    expect(to('2024-02-01').recorded[0]!.data).toMatchObject({
      corrections: [
        { field: 'effectiveFrom' },
        {
          field: 'legalBasis',
          to: expect.arrayContaining([
            { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2024-01-01' },
          ]),
        },
      ],
    });
    to('2024-03-01').refuses('rank.tmt-calendar');
    expect(to('2024-03-01', true).recorded[0]!.data).toMatchObject({
      findings: [{ version: 'promotion.tmt-calendar@2024-01-01' }],
    });
  });

  it.each([
    { promotionId: '6d1f9d5e-0e8c-5a52-8a34-1f4f6f0a8d12' },
    { personRef: 'p-contoh-b' },
    { findings: [] },
  ])('a correction never touches %j', (changes) => {
    given(granted())
      .when((living) => correct(rankPromotion, living, { ...act, recordedAsTaken: false, changes }, rulebook))
      .refuses('decision.field-fixed');
  });
});
