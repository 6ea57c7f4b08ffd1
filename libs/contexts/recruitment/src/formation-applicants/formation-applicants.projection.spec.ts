import type { LifeEvent } from '#app/decision-life';
import { fold, type DomainEvent } from '#app/kernel';
import type { RecordedFact, Rows, SealedFields } from '#app/platform';
import { decided } from '#app/testing';
import { application, applicationStatus, type ApplicationFact } from '../application/application.js';
import type { ObjectionDecided, ObjectionFiled, ResultCancelled } from '../application/application.events.js';
import { skd } from '../ranking/ranking.fixture.js';
import { formationId, roundId } from '../recruitment.fixture.js';
import { scored, submitted, verified } from '../selection.fixture.js';
import type { FormationApplicantRow } from './formation-applicant.entity.js';
import { formationApplicants } from './formation-applicants.projection.js';

const HIDDEN = [
  'personRef',
  'nik',
  'name',
  'birthDate',
  'sex',
  'gradePoint',
  'note',
  'verifier',
  'grounds',
  'decider',
  'detail',
];
const seal = (names: readonly string[]): SealedFields =>
  Object.fromEntries(names.map((name) => [name, { commitment: `c-${name}`, opening: `o-${name}` }]));

/** The facts as the projection gets them: what is not public stays sealed. */
const rowAfter = async (...facts: readonly DomainEvent[]): Promise<FormationApplicantRow | undefined> => {
  let row: FormationApplicantRow | undefined;
  const rows = {
    find: async () => row,
    save: (_: unknown, saved: FormationApplicantRow) => void (row = structuredClone(saved)),
  } as unknown as Rows;
  for (const [i, { type, data }] of facts.entries()) {
    const open = Object.entries(data).filter(([name]) => !HIDDEN.includes(name));
    const closed = Object.keys(data).filter((name) => HIDDEN.includes(name));
    await formationApplicants.apply(
      {
        type,
        data: Object.fromEntries(open),
        sealed: seal(closed),
        key: 'application-a',
        stream: 'recruitment.application-application-a',
        subject: 'p-a',
        leafId: `leaf-${i}`,
        agencyId: 'kota-contoh-a',
        position: `0${i}`,
      } as unknown as RecordedFact,
      rows,
    );
  }
  return row;
};

const concerning = { applicationNo: 'a', formationId };
const filed: ObjectionFiled = {
  type: 'ObjectionFiled',
  data: {
    ...concerning,
    objectionNo: 'o-1',
    stage: 'administrative',
    refDecisionId: 'd-admin-a',
    contested: ['ijazah'],
    filedAt: '2024-09-20T03:00:00.000Z',
    dueOn: '2024-09-29',
    grounds: 'Ijazah saya sah.',
  },
};
const answered = (
  outcome: 'accepted' | 'rejected',
  stage: ObjectionDecided['data']['stage'] = 'administrative',
): ObjectionDecided => ({
  type: 'ObjectionDecided',
  data: {
    ...concerning,
    objectionNo: 'o-1',
    stage,
    refDecisionId: stage === 'cancellation' ? 'd-cancelled' : 'd-admin-a',
    outcome,
    announcedOn: null,
    decider: 'pejabat-2',
    ...decided('d-answer', '2024-09-24'),
  },
});
const cancelled: ResultCancelled = {
  type: 'ResultCancelled',
  data: {
    ...concerning,
    refDecisionId: 'd-final',
    announcedOn: '2025-01-10',
    detail: 'rahasia',
    ...decided('d-cancelled', '2025-01-10', { reasonCode: 'document-false' }),
  },
};
const first = scored('a', 'skd', skd(95, 100, 200));
const corrected: DomainEvent = {
  type: 'ScoresCorrected',
  data: {
    ...concerning,
    selection: 'skd',
    from: first.data.scores,
    to: skd(95, 105, 200),
    correctedOn: '2024-10-20',
    reason: 'Salah salin.',
    rulesetId: first.data.rulesetId,
  },
};
const revoking = (refDecisionId: string): LifeEvent => ({
  type: 'DecisionRevoked',
  data: {
    refDecisionId,
    authority: '-',
    number: '1',
    date: '2024-10-01',
    legalBasis: [],
    reasonSummary: '-',
    evidence: [],
    scope: null,
    effect: 'from-start',
    effectFrom: null,
  },
});

describe('the applicants of a formation', () => {
  it('are known by number, status and scores; grade point and birth date stay sealed', async () =>
    expect(await rowAfter(submitted('a'), verified('a'), first)).toMatchObject({
      applicationId: 'application-a',
      applicationNo: 'a',
      formationId,
      roundId,
      agencyId: 'kota-contoh-a',
      status: 'MS',
      failedRequirements: [],
      scores: { skd: skd(95, 100, 200) },
      cancelled: false,
      openObjections: 0,
      personal: {
        leafId: 'leaf-0',
        stream: 'recruitment.application-application-a',
        subject: 'p-a',
        sealed: seal(['gradePoint', 'birthDate']),
      },
      position: '02',
    }));

  it('hold nothing of a person beside that', async () =>
    expect(
      JSON.stringify(
        await rowAfter(submitted('a'), verified('a', 'TMS'), filed, answered('rejected'), cancelled),
      ),
    ).not.toMatch(/nik|"name"|sex|grounds|verifier|decider|rahasia|Contoh Pelamar|1995-12-05/));

  it.each<[string, readonly ApplicationFact[], Partial<FormationApplicantRow>]>([
    ['submitted', [], { status: 'submitted' }],
    ['not verified as meeting', [verified('a', 'TMS')], { status: 'TMS', failedRequirements: ['ijazah'] }],
    ['an open objection', [verified('a', 'TMS'), filed], { status: 'TMS', openObjections: 1 }],
    [
      'an objection won',
      [verified('a', 'TMS'), filed, answered('accepted')],
      { status: 'MS', openObjections: 0, failedRequirements: [] },
    ],
    [
      'an objection lost',
      [verified('a', 'TMS'), filed, answered('rejected')],
      { status: 'TMS', openObjections: 0 },
    ],
    [
      'scores corrected',
      [verified('a'), first, corrected as ApplicationFact],
      { scores: { skd: skd(95, 105, 200) } },
    ],
    ['a pass cancelled', [verified('a'), cancelled], { status: 'cancelled', cancelled: true }],
    [
      'an objection won against a cancelled pass',
      [verified('a'), cancelled, filed, answered('accepted', 'cancellation')],
      { status: 'MS', cancelled: false },
    ],
    [
      'an objection lost against a cancelled pass',
      [verified('a'), cancelled, filed, answered('rejected', 'cancellation')],
      { status: 'cancelled', cancelled: true },
    ],
    [
      'a cancellation revoked',
      [verified('a'), cancelled, revoking('d-cancelled')],
      { status: 'MS', cancelled: false },
    ],
    ['a verification revoked', [verified('a'), revoking('d-admin-a')], { status: 'submitted' }],
  ])('stand where the rules hold them: %s', async (_, facts, expected) => {
    const row = await rowAfter(submitted('a'), ...facts);
    expect(row).toMatchObject(expected);
    const { state } = fold(application, [submitted('a'), ...facts]);
    expect({ status: row!.status, scores: row!.scores }).toEqual({
      status: applicationStatus(state),
      scores: state.scores,
    });
  });

  it('cannot begin otherwise than with a submission', async () => {
    await expect(rowAfter(verified('a'))).rejects.toThrow('submission');
  });
});
