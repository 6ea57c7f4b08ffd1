import { correct, end } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import type { KnownApplicant } from '../ranking/applicant.js';
import { announced, formationId, rulebook } from '../recruitment.fixture.js';
import { definedForSkb } from '../selection.fixture.js';
import { announceFinalResult, type AnnouncingResult } from './announcing-final-result.js';
import { formation, type FormationFact } from './formation.js';
import type { FinalResultAnnounced, RankingPublished } from './result.events.js';

const spec = specFor(formation);
/** Two seats; b and c share the second place. */
const ranked: RankingPublished = {
  type: 'RankingPublished',
  data: {
    formationId,
    ranking: 'final',
    entries: [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
      ['e', null],
    ].map(([applicationNo, rank]) => ({
      rank: rank as number | null,
      applicationNo: applicationNo as string,
      code: rank === null ? 'TL' : 'P',
      skdTotal: 400,
      skd: '29.09',
      skb: '43.20',
      total: '72.29',
    })),
    ties: [],
    part: 1,
    parts: 1,
    rulesetId: 'recruitment.procurement@2024-01-01',
    readTo: '42',
    ...decided('d-ranking', '2024-12-20'),
  },
};
const base: readonly FormationFact[] = [definedForSkb, announced, ranked];
const all = (cancelled: readonly string[] = []): KnownApplicant[] =>
  ['a', 'b', 'c', 'd', 'e'].map((applicationNo) => ({
    applicationNo,
    scores: {},
    status: cancelled.includes(applicationNo) ? 'cancelled' : 'MS',
  }));
const ground = (
  applicationNo: string,
  reason: string | null = 'Mengundurkan diri.',
  legalBasis: string | null = 'PP 11/2017',
) => ({
  applicationNo,
  reason,
  legalBasis,
});
const announce = (
  passed: readonly string[],
  more: Partial<AnnouncingResult> = {},
  { given = base, cancelled = [] }: { given?: readonly FormationFact[]; cancelled?: readonly string[] } = {},
) =>
  spec.given(...given).when((living) =>
    announceFinalResult(
      living,
      {
        ...decided('d-final', '2025-01-05'),
        formationId,
        announcedOn: '2025-01-05',
        passed,
        passedOver: [],
        ...more,
      },
      all(cancelled),
      '2024-08-01',
      rulebook,
    ),
  );
const announcedWith = (...of: Parameters<typeof announce>) =>
  announce(...of).recorded[0] as FinalResultAnnounced;

describe('announcing the final result', () => {
  it('recruitment.final.order: names who passed in the order of the ranking that it follows', () =>
    expect(announcedWith(['b', 'a']).data).toMatchObject({
      rankingDecisionId: 'd-ranking',
      refDecisionId: null,
      passed: [
        { applicationNo: 'a', rank: 1 },
        { applicationNo: 'b', rank: 2 },
      ],
      passedOver: [],
      findings: [],
      announcedOn: '2025-01-05',
    }));

  it('recruitment.final.order: rank 2 passed, rank 1 not, without a reason: refused, or a finding of what was taken', () => {
    const breach = {
      rule: 'recruitment.final.order',
      version: 'recruitment.final.order@2021-01-01',
      pointer: '/passedOver',
      values: { n: 1, number: 'a' },
    };
    announce(['b']).refuses('final.order', breach);
    announce(['b'], { passedOver: [ground('a', 'Mengundurkan diri.', null)] }).refuses('final.order', breach);
    announce(['b'], { passedOver: [ground('a', ' ')] }).refuses('final.order', breach);
    expect(announcedWith(['b'], { recordedAsTaken: true }).data).toMatchObject({
      passedOver: [{ applicationNo: 'a', rank: 1, reason: null, legalBasis: null }],
      findings: [{ rule: breach.rule, version: breach.version }],
    });
  });

  it('recruitment.final.order: with reason and basis one may be passed over', () =>
    expect(announcedWith(['b', 'c'], { passedOver: [ground('a')] }).data).toMatchObject({
      passedOver: [{ applicationNo: 'a', rank: 1, reason: 'Mengundurkan diri.', legalBasis: 'PP 11/2017' }],
      findings: [],
    }));

  it('recruitment.final.order: who shares the last place is not passed over', () =>
    expect(announcedWith(['a', 'c']).data.passedOver).toEqual([]));

  it('recruitment.final.order: no more pass than there are seats, or it is one finding', () => {
    announce(['a', 'b', 'c']).refuses('final.order', {
      sentence: 'final.order#seats',
      pointer: '/passed',
      values: { passed: 3, seats: 2 },
    });
    expect(announcedWith(['b', 'c', 'd'], { recordedAsTaken: true }).data.findings).toEqual([
      { rule: 'recruitment.final.order', version: 'recruitment.final.order@2021-01-01' },
    ]);
  });

  it('recruitment.final.order: a cancelled pass frees its seat, and the next takes it without a reason', () => {
    const first = announcedWith(['a', 'b']);
    const given = [...base, first];
    const later = { ...decided('d-final-2', '2025-01-20') };
    expect(announcedWith(['b', 'c'], later, { given, cancelled: ['a'] }).data).toMatchObject({
      refDecisionId: 'd-final',
      passed: [
        { applicationNo: 'b', rank: 2 },
        { applicationNo: 'c', rank: 2 },
      ],
      passedOver: [],
    });
    announce(['a', 'b'], later, { given, cancelled: ['a'] }).refuses('final.not-ranked', {
      pointer: '/passed/0',
      values: { number: 'a' },
    });
  });

  it.each([[['a', 'x']], [['e']], [['a', 'a']]])('refuses %j: without a place, or named twice', (passed) =>
    announce(passed).refuses('final.not-ranked'),
  );

  it('refuses a reason for who is not passed over', () =>
    announce(['a'], { passedOver: [ground('b')] }).refuses('final.not-passed-over', {
      pointer: '/passedOver/0',
    }));

  it('needs the final ranking that stands, whole', () => {
    announce(['a'], {}, { given: [definedForSkb, announced] }).refuses('final.no-ranking', {
      version: 'recruitment.final.order@2021-01-01',
    });
    const unclosed = { ...ranked, data: { ...ranked.data, parts: 2 } };
    announce(['a'], {}, { given: [definedForSkb, announced, unclosed] }).refuses('final.no-ranking');
    announce(['a'], {}, { given: [announced, ranked] }).refuses('formation.unknown');
  });

  const act = {
    refDecisionId: 'd-final-2',
    authority: 'Wali Kota',
    number: '9',
    date: '2025-02-01',
    legalBasis: [],
    reasonSummary: 'Salah.',
    evidence: [],
  };
  const two = () => {
    const first = announcedWith(['a', 'b']);
    const second = announcedWith(['a', 'c'], decided('d-final-2', '2025-01-20'), { given: [...base, first] });
    return [...base, first, second];
  };

  it('when it is revoked, says who passes again', () => {
    const death = { ...act, scope: null, effect: 'from-start' as const, effectFrom: null };
    const [, restored] = spec
      .given(...two())
      .when((living) => end(formation, living, { type: 'DecisionRevoked', data: death })).recorded;
    expect(restored!.data).toMatchObject({
      restored: {
        passed: [
          { applicationNo: 'a', rank: 1 },
          { applicationNo: 'b', rank: 2 },
        ],
      },
    });
  });

  it('is corrected in its own dates, never in who passed', () => {
    const correcting = (changes: object) =>
      spec
        .given(...two())
        .when((living) =>
          correct(formation, living, { ...act, recordedAsTaken: false, changes: { ...changes } }, rulebook),
        );
    expect(correcting({ announcedOn: '2025-01-21' }).recorded).toHaveLength(1);
    correcting({ passed: [] }).refuses('decision.field-fixed');
    correcting({ passedOver: [] }).refuses('decision.field-fixed');
  });
});
