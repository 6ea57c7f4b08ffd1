import {
  agreePlanExample,
  decideFollowUpExample,
  decideRatingObjectionExample,
  fileRatingObjectionExample,
  giveFeedbackExample,
  ratePeriodExample,
} from '#contexts/appraisal';
import type { Client, Recorded } from './client.js';
import * as employment from './employment-requests.js';
import * as organisation from './organisation-requests.js';
import * as given from './requests.js';

const { paths } = given;
/** In every field that is not public, of every command. */
export const CANARY = /kenari|ca4a4ca4|654321/i;
const hash = 'ca4a4ca4'.repeat(8);
/** What every decision can hide. */
export const hidden = {
  considerations: 'KENARI dalam menimbang',
  evidence: [{ kind: 'sk-file', sha256: hash }],
};

/** Sends commands whose fields that are not public hold the canary, and gathers the public pages that tell of them. */
export class Planter {
  readonly pages: string[] = [];

  constructor(private readonly officer: Client) {}

  async record(path: string, body: object, revision?: number): Promise<Recorded> {
    const options = revision === undefined ? undefined : { revision: String(revision) };
    const recorded = await this.officer.record(path, body, options);
    const { decisionId } = recorded;
    if (decisionId) this.pages.push(`/keputusan/${decisionId}`, `/en/decisions/${decisionId}`);
    return recorded;
  }

  /** Commands on one stream, one after another from its first revision. */
  async inTurn(path: string, steps: readonly (readonly [string, object])[], from = 0): Promise<Recorded[]> {
    const recorded: Recorded[] = [];
    for (const [n, [verb, body]] of steps.entries())
      recorded.push(await this.record(`${path}/${verb}`, body, from + n));
    return recorded;
  }

  /** A round, a formation that was announced, cancelled and corrected, and an application with its objection. */
  async recruitment(): Promise<{ readonly roundId: string; readonly formationId: string }> {
    const round = await this.record(paths.rounds, given.round(hidden));
    const formation = await this.record(paths.formations, given.formation(round.id, hidden));
    this.pages.push(
      `/v1/recruitment/rounds/${round.id}`,
      `/v1/recruitment/rounds/${round.id}/objections`,
      `/v1/recruitment/rounds/${round.id}/funnel.csv`,
      ...[`/pengadaan/${round.id}`, `/en/recruitment/${round.id}`, `/pengadaan/${round.id}/sanggah`],
      `/v1/recruitment/formations/${formation.id}/applications`,
      ...[`/formasi/${formation.id}`, `/en/formations/${formation.id}`],
    );
    const { evidence } = hidden;
    const [, , cancelled] = await this.inTurn(`${paths.formations}/${formation.id}`, [
      ['publish-vacancy', given.announcement(hidden)],
      ['amend-announcement', given.amendment(hidden)],
      ['cancel-vacancy', given.cancellation(hidden)],
    ]);
    const changes = { considerations: 'KENARI diperbaiki', seats: 5 };
    await this.inTurn(
      `${paths.formations}/${formation.id}`,
      [
        ['correct-decision', given.act(formation.decisionId, { evidence, changes })],
        ['revoke-decision', given.act(cancelled!.decisionId, { evidence, effect: 'from-start' })],
      ],
      3,
    );
    const applied = await this.record(
      `${paths.rounds}/${round.id}/applications`,
      given.application(formation.id, {
        applicationNo: 'A-1',
        personRef: 'kenari-2',
        name: 'KENARI',
        // Of somebody born on 21 December '90; the place is none.
        nik: '9965432112900001',
        gradePoint: '3.654321',
      }),
    );
    await this.inTurn(`${paths.applications}/${applied.id}`, [
      ['verify', given.verification({ ...hidden, note: 'KENARI tidak sesuai', verifier: 'kenari-v' })],
      ['object', given.objection({ grounds: 'KENARI keberatan' })],
      ['decide-objection', given.answer('A-1-1', { ...hidden, decider: 'kenari-d' })],
      ['cancel-result', given.passCancelled({ ...hidden, detail: 'KENARI palsu' })],
    ]);
    return { roundId: round.id, formationId: formation.id };
  }

  /** A promotion that was annulled, and people who serve, end and were contracted. */
  async careers(): Promise<void> {
    const promoted = await this.record(
      paths.promotions,
      given.promotion({ ...hidden, personRef: 'kenari-1' }),
    );
    await this.inTurn(`${paths.promotions}/${promoted.id}`, [
      [
        'annul-decision',
        given.act(promoted.decisionId, {
          evidence: hidden.evidence,
          authority: 'BKN',
          effect: 'from-start',
        }),
      ],
    ]);
    const somebody = { ...hidden, name: 'KENARI' };
    const known = employment.paths;
    await this.record(known.employees, employment.takeover({ ...somebody, personRef: 'kenari-e' }));
    const contract = { ...somebody, personRef: 'kenari-c', contractNo: 'KENARI-903' };
    await this.record(known.contracts, employment.contract(contract));
    const candidate = await this.record(
      known.cpns,
      employment.candidate({ ...somebody, personRef: 'kenari-a', applicationNo: 'KENARI-1' }),
    );
    await this.inTurn(`${known.employees}/${candidate.id}`, [
      ['appoint-pns', employment.permanent(hidden)],
      ['end-service', employment.end(hidden)],
    ]);
  }

  /** A unit, a post, and everything that happens to who holds it. */
  async posts(): Promise<void> {
    const unit = await this.record('/v1/organisation/units', organisation.unit(hidden));
    const post = await this.record('/v1/organisation/posts', organisation.post(unit.id, hidden));
    this.pages.push(`/v1/organisation/units?agencyId=${given.AGENCY}`, `/v1/organisation/units/${unit.id}`);
    this.pages.push(`/unit/${unit.id}`, `/en/units/${unit.id}`, `/instansi/${given.AGENCY}/unit`);
    this.pages.push('/bundel/bundel-contoh', '/en/batches/bundel-contoh');
    const person = { ...hidden, personRef: 'kenari-p' };
    const inPost = `/v1/organisation/posts/${post.id}`;
    const [assigned] = await this.inTurn(inPost, [['assign', organisation.assignment(person)]]);
    const { evidence } = hidden;
    await this.inTurn(
      inPost,
      [
        ['inaugurate', organisation.inauguration(assigned!.decisionId, { evidence })],
        ['record-consideration', organisation.consideration({ personRef: 'kenari-p' })],
        ['record-recommendation', organisation.recommendation({ text: 'KENARI' })],
        ['vacate', organisation.vacancy({ ...person, batchId: 'bundel-contoh' })],
        ['appoint-acting', organisation.acting(person)],
      ],
      1,
    );
  }

  /** A unit whose head has a name, and bases to publish names none of which covers it. */
  async names(): Promise<readonly string[]> {
    const unit = await this.record('/v1/organisation/units', organisation.unit({ name: 'Dinas Sosial' }));
    const post = await this.record('/v1/organisation/posts', organisation.post(unit.id));
    const person = { ...hidden, personRef: 'kenari-n' };
    await this.record(employment.paths.employees, employment.takeover({ ...person, name: 'KENARI' }));
    await this.inTurn(`/v1/organisation/posts/${post.id}`, [['assign', organisation.assignment(person)]]);
    const written = [{ kind: 'written-consent', sha256: hash }];
    const ofAnother = { ground: 'consent', personRef: 'kenari-e', evidence: written };
    for (const basis of [
      given.basis('2026-03-02', { ...hidden, ...ofAnother }),
      given.basis('2026-03-02', { ...hidden, effectiveUntil: '2026-03-12' }),
      given.basis('2026-03-02', { ...hidden, effectiveFrom: '2026-04-01' }),
      given.basis('2026-03-02', { ...hidden, agencyId: 'kota-contoh-z' }),
    ])
      await this.record(given.paths.bases, basis);
    const pages = [`/unit/${unit.id}`, `/en/units/${unit.id}`, `/v1/organisation/units/${unit.id}`];
    const named = [...pages, `/v1/organisation/units/${unit.id}/holder-names`];
    this.pages.push(...named);
    return named;
  }

  /** A year from its plan to what followed from its rating, and the ratings of a unit. */
  async appraisals(): Promise<void> {
    const whose = { personRef: 'kenari-y' };
    await this.record('/v1/appraisal/plans', {
      ...agreePlanExample,
      ...whose,
      ...{ postId: 'kenari-j', raterPostId: 'kenari-k', results: ['KENARI selesai'] },
    });
    await this.record('/v1/appraisal/feedback', { ...giveFeedbackExample, ...whose, text: 'KENARI baik' });
    await this.record('/v1/appraisal/periodic-ratings', { ...ratePeriodExample, ...whose });
    const rated = await this.record(
      paths.appraisals,
      given.rating(99, 'sesuai', 'di-atas', 'Baik', { ...hidden, ...whose, unitId: 'bidang-gizi' }),
    );
    await this.inTurn(
      `${paths.appraisals}/${rated.id}`,
      [
        ['file-rating-objection', { ...fileRatingObjectionExample, grounds: 'KENARI keberatan' }],
        [
          'decide-rating-objection',
          { ...decideRatingObjectionExample, ...hidden, deciderPostId: 'kenari-d' },
        ],
        ['decide-follow-up', { ...decideFollowUpExample, ...hidden, caseReference: 'kenari-014' }],
      ],
      Number(rated.revision),
    );
    for (let n = 0; n < 12; n++)
      await this.record(
        paths.appraisals,
        given.rating(n, 'sesuai', 'sesuai', 'B', { ...hidden, personRef: `kenari-r${n}` }),
      );
    await this.record(paths.summaries, given.summary({ ...hidden, headcount: 654321 }));
  }

  /** A selection in which somebody was admitted and scored, although the member declared a conflict. */
  async selection(): Promise<void> {
    const path = '/v1/selection/selections';
    const decided = {
      ...hidden,
      decidedOn: '2026-02-06',
      signatory: { role: 'PyB', postId: 'sekda' },
      legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
      recordedAsTaken: true,
    };
    const parts = ['paper', 'assessment-centre', 'interview', 'track-record'];
    const { id } = await this.record(path, {
      ...decided,
      agencyId: given.AGENCY,
      postId: 'kepala-dinas',
      unitId: 'dinas-kesehatan',
      postTitle: 'Kepala Dinas',
      panel: [{ memberNo: 'pansel-1', name: 'Anggota Contoh', role: 'Ketua', side: 'external' }],
      weights: parts.map((part, n) => ({ part, percent: [20, 25, 35, 20][n] })),
      permits: [],
      noticeFrom: '2026-01-05',
      noticeUntil: '2026-01-30',
    });
    const steps = [
      [
        'admit-candidate',
        {
          ...decided,
          candidateNo: 'K-01',
          personRef: 'kenari-k',
          name: 'KENARI',
          birthDate: '1975-05-12',
          education: 's2',
          yearsOfExperience: 8,
          monthsInLevel: 30,
          goodRecord: true,
          healthy: true,
          meetsStandard: true,
        },
      ],
      ...parts.map((part) => [
        'score',
        {
          candidateNo: 'K-01',
          part,
          memberNo: 'pansel-1',
          score: '65.654321',
          declaredConflict: 'KENARI sepupu',
          scoredOn: '2026-02-20',
          recordedAsTaken: true,
        },
      ]),
      ['submit-shortlist', { ...decided, reasonCode: 'one-candidate-left' }],
      ['close', { ...decided, note: 'KENARI mundur' }],
    ] as [string, object][];
    await this.inTurn(`${path}/${id}`, steps);
  }
}
