import { end } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import type { KnownApplicant } from '../ranking/applicant.js';
import { ABSENT, applicant, path, skb, skd, tests } from '../ranking/ranking.fixture.js';
import { announced, formationId, rulebook } from '../recruitment.fixture.js';
import { definedForSkb, roundOf } from '../selection.fixture.js';
import { formation, type FormationFact } from './formation.js';
import { publishRanking, type PublishingRanking } from './publishing-ranking.js';
import type { RankingPublished } from './result.events.js';

const spec = specFor(formation);
const base: readonly FormationFact[] = [definedForSkb, announced];
const MS = 'MS' as const;
const four: readonly KnownApplicant[] = [
  { ...applicant('a', { skd: skd(100, 100, 200) }), status: MS },
  { ...applicant('b', { skd: skd(100, 100, 210) }), status: MS },
  { ...applicant('c', { skd: skd(100, 100, 200) }), status: MS },
  { ...applicant('d', { skd: ABSENT }), status: MS },
];
const publishing = (more: Partial<PublishingRanking> = {}): PublishingRanking => ({
  ranking: 'skd',
  round: roundOf(),
  applicants: four,
  personal: new Map(),
  decision: decided('d-ranking', '2024-11-18'),
  formationId,
  readTo: '42',
  stated: null,
  ...more,
});
const publish = (more: Partial<PublishingRanking> = {}, given: readonly FormationFact[] = base) =>
  spec.given(...given).when((living) => publishRanking(living, publishing(more), rulebook));
const published = (more: Partial<PublishingRanking> = {}, given: readonly FormationFact[] = base) =>
  publish(more, given).recorded as readonly RankingPublished[];

describe('publishing a ranking', () => {
  it('records the computed places, how far was read, and by which rules', () => {
    const [event, ...others] = published();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'RankingPublished',
      data: {
        formationId,
        ranking: 'skd',
        part: 1,
        parts: 1,
        readTo: '42',
        rulesetId: 'recruitment.procurement@2024-01-01',
        decisionId: 'd-ranking',
        findings: [],
      },
    });
    expect(event!.data.entries.map(({ applicationNo, rank }) => [applicationNo, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', null],
    ]);
    expect(path(event!.data)).toEqual(['none: a c']);
  });

  it('leaves out who does not meet the requirements, is not verified, or was cancelled', () => {
    const status = (no: number, as: KnownApplicant['status']) => ({ ...four[no]!, status: as });
    const applicants = [
      status(0, 'TMS'),
      status(1, 'cancelled'),
      status(2, 'nip-issued'),
      status(3, 'submitted'),
    ];
    expect(published({ applicants })[0]!.data.entries.map(({ applicationNo }) => applicationNo)).toEqual([
      'c',
    ]);
    publish({ applicants: [status(0, 'TMS')] }).refuses('ranking.empty');
  });

  it('recruitment.skb.cut: a stated order that differs is refused, with the computed one beside it', () =>
    publish({ stated: ['b', 'a', 'x'] }).refuses('ranking.mismatch', {
      rule: 'recruitment.skb.cut',
      version: 'recruitment.skb.cut@2024-01-01',
      pointer: '/entries/2',
      values: { place: 3, computed: 'c', stated: 'x' },
    }));

  it.each([
    [['a', 'b', 'c'], 1, 'b, a, c', 'a, b, c'],
    [['b', 'a'], 3, 'c', '–'],
    [['b', 'a', 'c', 'd'], 4, '–', 'd'],
    [['b', 'a', 'a'], 3, 'c', 'a'],
    [[], 1, 'b, a, c', '–'],
  ])('recruitment.skb.cut: %j is not the order', (stated, place, computed, said) =>
    publish({ stated }).refuses('ranking.mismatch', { values: { place, computed, stated: said } }),
  );

  it.each([[['b', 'a', 'c']], [['b', 'c', 'a']]])(
    'takes %j: who shares a place may stand in any order',
    (stated) => expect(published({ stated })).toHaveLength(1),
  );

  it('is refused while somebody has neither scores nor a recorded absence', () => {
    const applicants = [
      ...four,
      { ...applicant('f', {}), status: MS },
      { ...applicant('e', {}), status: MS },
    ];
    publish({ applicants }).refuses('ranking.scores-missing', { values: { count: 2, first: 'e' } });
  });

  it('is refused of what is not announced, and of a round without SKD', () => {
    publish({}, [definedForSkb]).refuses('vacancy.not-announced');
    publish({ round: roundOf('pppk') }).refuses('ranking.kind', { pointer: '/ranking' });
  });

  it('keeps the order of a decision’s dates', () => {
    const decision = decided('d-ranking', '2024-11-18', { pertek: { number: 'P/1', date: '2024-11-19' } });
    publish({ decision }).refuses('decision.pertek-after-sk');
    expect(published({ decision: { ...decision, recordedAsTaken: true } })[0]!.data.findings).toHaveLength(1);
  });
});

describe('publishing a final ranking', () => {
  const withSkb = four.map((one) => ({ ...one, scores: { ...one.scores, skb: skb('360') } }));
  const given = [...base, ...published()];
  const born = (birthDate: string) => ({ gradePoint: null, birthDate });
  const personal = new Map([
    ['a', born('1997-01-01')],
    ['c', born('1995-01-01')],
  ]);
  const final = { ranking: 'final', applicants: withSkb, personal } as const;

  it('recruitment.final.ties: ranks those who went on from SKD, ties by birth date in the end', () => {
    const [event] = published(final, given);
    expect(event!.data.entries.map(({ applicationNo }) => applicationNo)).toEqual(['b', 'c', 'a']);
    expect(path(event!.data)).toEqual(['older-age: c a']);
    expect(JSON.stringify(event)).not.toMatch(/1995-01-01|1997-01-01/);
  });

  it('recruitment.integration: a stated order that differs is refused', () =>
    publish({ ...final, stated: ['b', 'a', 'c'] }, given).refuses('ranking.mismatch', {
      rule: 'recruitment.integration',
      values: { place: 2, computed: 'c, a', stated: 'a, c' },
    }));

  it('needs the SKD ranking that stands, whole', () => {
    publish(final).refuses('ranking.skd-missing', { version: 'recruitment.skb.cut@2024-01-01' });
    const [part] = published();
    const unclosed = { ...part!, data: { ...part!.data, parts: 2 } };
    publish(final, [...base, unclosed]).refuses('ranking.skd-missing');
  });

  it('is refused when a tie needs personal values that were not looked up', () =>
    publish({ ...final, personal: new Map() }, given).refuses('ranking.changed', { taken: true }));

  it('is refused of scores out of different maxima, or of different tests', () => {
    const other = (scores: ReturnType<typeof skb>) =>
      withSkb.map((one) =>
        one.applicationNo === 'b' ? { ...one, scores: { ...one.scores, skb: scores } } : one,
      );
    publish({ ...final, applicants: other(skb('72', '100')) }, given).refuses('ranking.tests-differ', {
      values: { test: 'SKB CAT' },
    });
    publish({ ...final, applicants: other(tests(['SKB CAT', '1', '500'], ['B', '1', '2'])) }, given).refuses(
      'ranking.tests-differ',
    );
    expect(published({ ...final, applicants: other(skb('360', '500.0')) }, given)).toHaveLength(1);
  });

  it('recruitment.pppk: another stated order of the competence tests is refused by the rule of ties', () => {
    const applicants = ['a', 'b'].map((no, i) => ({
      ...applicant(no, { competence: tests(['Teknis', `${i}`, '450']) }),
      status: MS,
    }));
    publish({ ranking: 'final', round: roundOf('pppk'), applicants, stated: ['a', 'b'] }).refuses(
      'ranking.mismatch',
      { rule: 'recruitment.final.ties' },
    );
  });
});

describe('a ranking in several facts of one decision', () => {
  const [whole] = published();
  const part = (n: number, decisionId = 'd-ranking'): RankingPublished => ({
    ...whole!,
    data: {
      ...whole!.data,
      decisionId,
      part: n,
      parts: 2,
      entries: whole!.data.entries.slice(2 * n - 2, 2 * n),
    },
  });
  const former = { ...whole!, data: { ...whole!.data, decisionId: 'd-former' } };
  const revoking = {
    type: 'DecisionRevoked' as const,
    data: {
      refDecisionId: 'd-ranking',
      authority: 'Wali Kota',
      number: '9',
      date: '2024-12-01',
      legalBasis: [],
      reasonSummary: 'Salah.',
      evidence: [],
      scope: null,
      effect: 'from-start' as const,
      effectFrom: null,
    },
  };

  it('is whole with its last part', () => {
    const { state } = spec.given(...base, part(1), part(2)).state;
    expect(state.rankings.skd).toMatchObject({ closed: true, entries: whole!.data.entries });
    expect(spec.given(...base, part(1)).state.state.rankings.skd).toMatchObject({ closed: false });
  });

  it('falls with all of them, and the one before it stands again', () => {
    const given = [...base, former, part(1), part(2)];
    const ending = spec.given(...given).when((living) => end(formation, living, revoking)).recorded;
    const { state, entries } = spec.given(...given, ...ending).state;
    expect(state.rankings.skd).toMatchObject({ decisionId: 'd-former', closed: true });
    expect(entries.map(({ death }) => death !== null)).toEqual([false, false, false, true, true]);
    spec
      .given(...given, ...ending)
      .when((living) => end(formation, living, revoking))
      .refuses('decision.already-annulled');
  });
});
