import { correct } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import type { Rulebook } from '#app/kernel';
import { appointActing, assign, type Assigning } from './deciding.js';
import { inaugurate } from './inaugurating.js';
import type { PostFact } from './occupancy.js';
import { post } from './post.js';
import {
  acting,
  assigned,
  assigning,
  considered,
  created,
  rulebook,
  rulebookWith,
  vacated,
} from './post.fixture.js';

const spec = specFor(post);
const giving =
  (day: string, more: Partial<Assigning> = {}, book: Rulebook = rulebook) =>
  (state: typeof post.initialState) =>
    assign(state, assigning('d-new', day, more), book);
const consent = { number: '100.2.1.3/1/SJ', date: '2024-03-20' };
/** What an assignment breaks, when it is recorded as taken. */
const findings = (given: readonly PostFact[], day: string, more: Partial<Assigning> = {}, book?: Rulebook) =>
  spec
    .given(...given)
    .when(giving(day, { ...more, recordedAsTaken: true }, book))
    .recorded.flatMap(({ data }) => ('findings' in data ? data.findings : []))
    .map(({ rule }) => rule);
const withLevel = (
  level: 'jpt-pratama' | 'administrator' | 'pengawas' | 'fungsional' | 'pelaksana',
  headsUnit = false,
) => created({ level, headsUnit, echelon: null });

describe('an assignment', () => {
  it('post.vacant: the post exists, is not abolished and is vacant at TMT', () => {
    spec.when(giving('2023-02-01')).refuses('post.unknown');
    spec.given(created()).when(giving('2016-12-31')).refuses('post.abolished', { rule: 'post.vacant' });
    const held = [created(), assigned('d-a', '2020-01-01', { personRef: 'p-a' })] as const;
    spec
      .given(...held)
      .when(giving('2023-02-01'))
      .refuses('post.occupied', { values: { date: '2020-01-01' }, sentence: 'post.occupied#since' });
    expect(findings([...held], '2023-02-01')).toEqual(['post.vacant']);
    const left = [...held, vacated('d-v', '2023-02-01')] as const;
    spec
      .given(...left)
      .when(giving('2023-01-31'))
      .refuses('post.occupied');
    expect(spec.given(...left).when(giving('2023-02-01')).recorded).toHaveLength(1);
    const until = assigned('d-a', '2020-01-01', { personRef: 'p-a', effectiveUntil: '2023-01-31' });
    spec
      .given(created(), until)
      .when(giving('2023-01-31'))
      .refuses('post.occupied', { values: { date: '2023-01-31' } });
    expect(spec.given(created(), until).when(giving('2023-02-01')).recorded).toHaveLength(1);
    const gone = {
      type: 'PostAbolished',
      data: {
        postId: 'post-1',
        regulation: { number: 'Perda 1/2023', date: '2023-01-01' },
        ...decided('d-x', '2023-02-01'),
      },
    } as const;
    spec
      .given(created(), gone)
      .when(giving('2023-02-01'))
      .refuses('post.abolished', { values: { Perda: 'Perda 1/2023' } });
    expect(spec.given(created(), gone).when(giving('2023-01-31')).recorded).toHaveLength(1);
  });

  it('assignment.tenure: 11 months without a reason is a finding; 24 to 60 months, or a reason, are not', () => {
    const given = [created()];
    spec
      .given(...given)
      .when(giving('2023-02-01', { monthsInFormerPost: 11 }))
      .refuses('assignment.tenure', { values: { months: 11 } });
    expect(
      [11, 23, 24, 60, 61].map((months) => findings(given, '2023-02-01', { monthsInFormerPost: months })),
    ).toEqual([['assignment.tenure'], ['assignment.tenure'], [], [], ['assignment.tenure']]);
    expect(findings(given, '2023-02-01', { monthsInFormerPost: 11, reasonCode: 'own-request' })).toEqual([]);
    expect(findings(given, '2019-03-31', { monthsInFormerPost: 11 })).toEqual([]);
  });

  it('assignment.tpk: none referenced is a finding, but not where somebody is placed for the first time', () => {
    spec
      .given(created())
      .when(giving('2023-02-01', { tpkMinutes: null }))
      .refuses('assignment.tpk-missing');
    expect(findings([created()], '2023-02-01', { tpkMinutes: null })).toEqual(['assignment.tpk']);
    expect(findings([created()], '2023-02-01', { tpkMinutes: null, assignmentKind: 'placement' })).toEqual(
      [],
    );
  });

  it('assignment.demotion-basis: from senior leadership to nurse, or by its kind, without an appraisal or discipline decision', () => {
    const nurse = created({
      level: 'fungsional',
      echelon: null,
      functionalLevel: 'ahli-muda',
      headsUnit: false,
    });
    const from = { level: 'jpt-pratama', echelon: 'II.b' } as const;
    spec.given(nurse).when(giving('2023-02-01', { from })).refuses('assignment.demotion-basis');
    const basisOf = (kind: string) => ({ from, basisKinds: [kind] });
    expect(
      ['appraisal.annual-rating-decided', 'discipline.discipline-imposed', 'promotion.rank-promoted'].map(
        (kind) => findings([nurse], '2023-02-01', basisOf(kind)),
      ),
    ).toEqual([[], [], ['assignment.demotion-basis']]);
    expect(findings([created()], '2023-02-01', { assignmentKind: 'demosi' })).toEqual([
      'assignment.demotion-basis',
    ]);
    const secretary = { level: 'jpt-pratama', echelon: 'II.a' } as const;
    expect(findings([created()], '2023-02-01', { from: secretary })).toEqual(['assignment.demotion-basis']);
    expect(findings([created()], '2023-02-01', { from })).toEqual([]);
  });

  it('assignment.election-lock: SK 21 Mar with pelantikan 22 Mar 2024 is a finding; both 21 Mar, or a letter, are not', () => {
    const on = (day: string, inauguratedOn: string, more: Partial<Assigning> = {}) =>
      findings([created()], day, { inauguratedOn, ...more });
    expect([
      on('2024-03-21', '2024-03-22'),
      on('2024-03-21', '2024-03-21'),
      on('2024-03-25', '2024-03-25', { electionConsent: consent }),
      on('2024-03-25', '2024-03-25'),
      on('2024-03-21', '2024-03-21', { effectiveFrom: '2024-03-22' }),
    ]).toEqual([
      ['assignment.election-lock'],
      [],
      [],
      ['assignment.election-lock'],
      ['assignment.election-lock'],
    ]);
    spec
      .given(created())
      .when(giving('2024-03-21', { inauguratedOn: '2024-03-22' }))
      .refuses('assignment.election-lock', {
        pointer: '/inauguratedOn',
        values: { from: '2024-03-22', to: '2025-02-20' },
      });
  });

  it('assignment.election-lock: binds managers and functional heads of units, acting officials and inaugurations too', () => {
    const levels = [
      withLevel('pengawas'),
      withLevel('fungsional', true),
      withLevel('fungsional'),
      withLevel('pelaksana'),
    ];
    expect(levels.map((given) => findings([given], '2024-04-01'))).toEqual([
      ['assignment.election-lock'],
      ['assignment.election-lock'],
      [],
      [],
    ]);
    const { findings: _, unitId: __, ...plt } = acting('d-plt', '2024-04-01').data;
    void [_, __];
    spec
      .given(created())
      .when((state) => appointActing(state, plt, rulebook))
      .refuses('assignment.election-lock');
    const inaugurating =
      (date: string, electionConsent: typeof consent | null = null) =>
      (state: typeof post.initialState) =>
        inaugurate(
          state,
          {
            postId: 'post-1',
            refDecisionId: 'd-a',
            date,
            minutes: null,
            electionConsent,
            evidence: [],
            recordedAsTaken: false,
          },
          rulebook,
        );
    const given = spec.given(created(), assigned('d-a', '2024-03-21'));
    given.when(inaugurating('2024-03-22')).refuses('assignment.election-lock', { pointer: '/date' });
    expect(given.when(inaugurating('2024-03-21')).recorded).toHaveLength(1);
    expect(given.when(inaugurating('2024-03-22', consent)).recorded).toHaveLength(1);
    given.when(inaugurating('2024-03-20')).refuses('decision.inauguration-before-sk');
  });

  it('assignment.election-lock: a day corrected into the lock is judged by the level of the post', () => {
    const moving = (level: 'jpt-pratama' | 'pelaksana', recordedAsTaken: boolean) =>
      spec.given(withLevel(level), assigned('d-a', '2024-03-21')).when((state) =>
        correct(
          post,
          state,
          {
            ...{ refDecisionId: 'd-a', authority: 'BKPSDM', number: '8/2024', date: '2024-04-02' },
            ...{ legalBasis: [], reasonSummary: 'Salah ketik.', evidence: [], recordedAsTaken },
            changes: { inauguratedOn: '2024-03-22' },
          },
          rulebook,
        ),
      );
    moving('jpt-pratama', false).refuses('assignment.election-lock');
    expect(moving('jpt-pratama', true).recorded).toMatchObject([
      { data: { findings: [{ rule: 'assignment.election-lock' }] } },
    ]);
    expect(moving('pelaksana', false).recorded).toMatchObject([{ data: { findings: [] } }]);
  });

  it('assignment.first-six-months: head from 1 Mar 2025: 31 Aug is a finding, 1 Sep is not', () => {
    const book = rulebookWith('assignment.first-six-months', { terms: ['2025-03-01'] });
    spec
      .given(created())
      .when(giving('2025-08-31', {}, book))
      .refuses('assignment.new-head', {
        rule: 'assignment.first-six-months',
        values: { date: '2025-03-01' },
      });
    expect(
      ['2025-02-28', '2025-03-01', '2025-08-31', '2025-09-01'].map((day) =>
        findings([created()], day, {}, book),
      ),
    ).toEqual([[], ['assignment.first-six-months'], ['assignment.first-six-months'], []]);
    expect(findings([created()], '2025-08-31', { electionConsent: consent }, book)).toEqual([]);
  });

  it('selection.choice: rank 2 without a reason is a finding, with one it is not; who is not on the shortlist is one', () => {
    const chosen = (chosenRank: number | null, more: Partial<Assigning> = {}) =>
      giving('2023-02-01', { selectionId: 'selection-1', chosenRank, ...more });
    const given = spec.given(created());
    given.when(chosen(2)).refuses('jpt.reason-required', { values: { n: 2 } });
    given.when(chosen(null, { reasonCode: 'trusted' })).refuses('jpt.not-shortlisted');
    expect(given.when(chosen(1)).recorded).toHaveLength(1);
    expect(given.when(chosen(2, { reasonSummary: 'Pengalaman lebih sesuai.' })).recorded).toHaveLength(1);
    expect(findings([created()], '2023-02-01', { selectionId: 'selection-1', chosenRank: 3 })).toEqual([
      'selection.choice',
    ]);
  });

  it('oversight.recommendation: a letter of a body that was not in office then is a finding', () => {
    const letter = (body: string, date: string) => ({
      type: 'OversightRecommendationReceived' as const,
      data: { body, number: 'B-1', date, refDecisionId: null, text: null },
    });
    const after = (date: string, body = 'KASN') =>
      findings([created(), letter(body, date)], '2025-06-02', { electionConsent: consent });
    expect([
      after('2020-05-04'),
      after('2025-05-04'),
      after('2025-05-04', 'BKN'),
      after('2020-05-04', 'BKN'),
    ]).toEqual([[], ['oversight.recommendation'], [], ['oversight.recommendation']]);
  });

  it('says every rule that it breaks, each once', () => {
    const given = [
      created({ level: 'administrator', echelon: 'III.a' }),
      considered('refused', '2024-03-30'),
    ];
    const from = { level: 'jpt-pratama', echelon: 'II.b' } as const;
    const more = { from, assignmentKind: 'demosi', tpkMinutes: null } as const;
    expect(findings(given, '2024-04-01', more)).toEqual([
      'assignment.demotion-basis',
      'assignment.tpk',
      'assignment.election-lock',
    ]);
  });
});
