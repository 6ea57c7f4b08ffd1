import { decided, specFor } from '#app/testing';
import { ABSENT, skd as skdScores, terms as plainTerms, tests } from '../ranking/ranking.fixture.js';
import type { RoundKind } from '../round/round.events.js';
import { formationId, rulebook } from '../recruitment.fixture.js';
import { roundOf, scored, submitted, verified } from '../selection.fixture.js';
import { application, type ApplicationFact } from './application.js';
import type { StatedScores } from './score-checks.js';
import type { Selection } from './score.events.js';
import { correctScores, recordScores, type ScoringTerms } from './scoring.js';

const spec = specFor(application);
const nothing: StatedScores = { present: true, twk: null, tiu: null, tkp: null, tests: null };
const skd = (twk: number, tiu: number, tkp: number): StatedScores => ({ ...nothing, twk, tiu, tkp });
const sat = (...tests: readonly (readonly [string, string, string?])[]): StatedScores => ({
  ...nothing,
  tests: tests.map(([test, score, maximum = null]) => ({ test, score, maximum })),
});
const meets: readonly ApplicationFact[] = [submitted('a'), verified('a')];
type Terms = Partial<ScoringTerms['formation']>;

const record = (
  selection: Selection,
  scores: StatedScores,
  {
    given = meets,
    kind = 'pns',
    terms = {},
  }: { given?: readonly ApplicationFact[]; kind?: RoundKind; terms?: Terms } = {},
) =>
  spec
    .given(...given)
    .when((living) =>
      recordScores(
        living,
        { selection, scores, satOn: '2024-10-16', catBatch: null },
        { round: roundOf(kind), formation: { ...plainTerms, ...terms } },
        rulebook,
      ),
    );
const correct = (
  scores: StatedScores,
  reason: string | null = 'Salah salin.',
  given: readonly ApplicationFact[] = [],
) =>
  spec
    .given(...meets, ...given)
    .when((living) =>
      correctScores(
        living,
        { selection: 'skd', scores, correctedOn: '2024-10-20', reason },
        { round: roundOf(), formation: plainTerms },
        rulebook,
      ),
    );

describe('recording scores', () => {
  it('keeps them with the version of the rules of the round', () =>
    record('skd', skd(95, 100, 200)).records(scored('a', 'skd', skdScores(95, 100, 200))));

  it.each([
    ['TWK', skd(155, 0, 0), '/twk', 150, 5],
    ['TIU', skd(0, 180, 0), '/tiu', 175, 5],
    ['TWK', skd(63, 0, 0), '/twk', 150, 5],
    ['TKP', skd(0, 0, 226), '/tkp', 225, 1],
    ['TKP', skd(0, 0, -1), '/tkp', 225, 1],
  ])('recruitment.skd.scale: %s of %j is refused', (part, scores, pointer, max, step) =>
    record('skd', scores).refuses('score.out-of-range', {
      rule: 'recruitment.skd.scale',
      version: 'recruitment.skd.scale@2024-01-01',
      pointer,
      values: { part, value: expect.any(Number), max, step },
    }),
  );

  it.each([[skd(150, 175, 225)], [skd(0, 0, 0)], [skd(5, 5, 1)]])(
    'recruitment.skd.scale: %j is possible',
    (scores) => expect(record('skd', scores).recorded).toHaveLength(1),
  );

  it('recruitment.skd.scale: the maximum is a field of the formation', () => {
    const maxScores = { twk: 200, tiu: null, tkp: null, total: null, skb: null };
    expect(record('skd', skd(200, 175, 1), { terms: { maxScores } }).recorded).toHaveLength(1);
    record('skd', skd(205, 175, 1), { terms: { maxScores } }).refuses('score.out-of-range');
  });

  it('needs every part, and no other', () => {
    record('skd', { ...nothing, twk: 5, tiu: 5 }).refuses('score.incomplete', { values: { part: 'TKP' } });
    record('skd', { ...skd(5, 5, 5), tests: sat(['SKB CAT', '1', '2']).tests }).refuses(
      'score.not-of-selection',
    );
    record('skb', { ...sat(['SKB CAT', '1', '2']), twk: 5 }).refuses('score.not-of-selection');
    record('skb', sat()).refuses('score.incomplete', { values: { part: 'SKB CAT' } });
    record('skb', sat(['SKB CAT', '1', '2'], ['Wawancara', '1', '2'])).refuses('score.not-of-selection');
    record('skb', sat(['SKB CAT', '1', '2'], ['SKB CAT', '1', '2'])).refuses('score.not-of-selection');
    record('skb', sat(), { terms: { weights: null } }).refuses('score.incomplete');
  });

  it('of who was absent has none', () => {
    const absent = { ...nothing, present: false };
    record('skd', absent).records(scored('a', 'skd', ABSENT));
    record('skd', { ...absent, twk: 0 }).refuses('score.not-of-selection', { pointer: '/twk' });
    record('skb', { ...absent, tests: sat(['SKB CAT', '1', '2']).tests }).refuses('score.not-of-selection');
  });

  it('holds each test of SKB to its maximum, exactly', () => {
    record('skb', sat(['SKB CAT', '500.000000', '500'])).records(
      scored('a', 'skb', tests(['SKB CAT', '500.000000', '500'])),
    );
    record('skb', sat(['SKB CAT', '500.000001', '500'])).refuses('score.out-of-range', {
      rule: 'recruitment.integration',
      sentence: 'score.out-of-range#test',
      pointer: '/tests/0/score',
    });
    record('skb', sat(['SKB CAT', '-0.1', '500'])).refuses('score.out-of-range');
    record('skb', sat(['SKB CAT', '1'])).refuses('score.maximum', { pointer: '/tests/0/maximum' });
    record('skb', sat(['SKB CAT', '0', '0.000'])).refuses('score.maximum');
  });

  it('takes the maximum of a computer test from the formation, where it states one', () => {
    const terms = {
      maxScores: { twk: null, tiu: null, tkp: null, total: null, skb: 450 },
      weights: [
        { test: 'SKB CAT', cat: true, weight: 60 },
        { test: 'Wawancara', cat: false, weight: 40 },
      ],
    };
    const [event] = record('skb', sat(['SKB CAT', '450'], ['Wawancara', '30', '30']), { terms }).recorded;
    expect(event!.data).toMatchObject({ scores: { tests: [{ maximum: '450' }, { maximum: '30' }] } });
    record('skb', sat(['SKB CAT', '1', '500'], ['Wawancara', '30', '30']), { terms }).refuses(
      'score.maximum',
      {
        sentence: 'score.maximum#differs',
      },
    );
    record('skb', sat(['SKB CAT', '450.5'], ['Wawancara', '30', '30']), { terms }).refuses(
      'score.out-of-range',
    );
  });

  it('recruitment.pppk: knows the tests of the competence selection, however they are spelled', () => {
    const kind = 'pppk';
    const [event] = record('competence', sat(['TEKNIS ', '300.5', '450'], ['wawancara', '30', '40']), {
      kind,
    }).recorded;
    expect(event!.data).toMatchObject({ scores: { tests: [{ test: 'Teknis' }, { test: 'Wawancara' }] } });
    record('competence', sat(['Wawancara', '30', '40']), { kind }).refuses('score.incomplete');
    record('competence', sat(['Teknis', '1', '2'], ['Menari', '30', '40']), { kind }).refuses(
      'score.not-of-selection',
    );
    record('competence', sat(['Teknis', '1', '2'], ['teknis', '1', '2']), { kind }).refuses(
      'score.not-of-selection',
    );
  });

  it.each([
    ['skd', 'pppk'],
    ['skb', 'pppk-paruh-waktu'],
    ['competence', 'pns'],
  ] as const)('of %s in a round of %s are refused', (selection, kind) =>
    record(selection, skd(5, 5, 5), { kind }).refuses('score.selection', { pointer: '/selection' }),
  );

  it('are of who meets the requirements alone, and recorded once', () => {
    const taken = scored('a', 'skd', skdScores(5, 5, 5));
    record('skd', skd(5, 5, 5), { given: [submitted('a')] }).refuses('score.not-eligible', {
      values: { status: 'submitted' },
    });
    record('skd', skd(5, 5, 5), { given: [submitted('a'), verified('a', 'TMS')] }).refuses(
      'score.not-eligible',
    );
    record('skd', skd(5, 5, 5), { given: [...meets, taken] }).refuses('score.already-recorded', {
      taken: true,
    });
    expect(record('skb', sat(['SKB CAT', '1', '2']), { given: [...meets, taken] }).recorded).toHaveLength(1);
  });
});

describe('correcting scores', () => {
  const taken = scored('a', 'skd', skdScores(95, 100, 200));

  it('keeps the old and the new ones, with the reason', () =>
    correct(skd(95, 105, 200), 'Salah salin.', [taken]).records({
      type: 'ScoresCorrected',
      data: {
        applicationNo: 'a',
        formationId,
        selection: 'skd',
        from: taken.data.scores,
        to: { ...taken.data.scores, tiu: 105 },
        correctedOn: '2024-10-20',
        reason: 'Salah salin.',
        rulesetId: 'recruitment.procurement@2024-01-01',
      },
    }));

  it('needs recorded scores, a reason, and a difference', () => {
    correct(skd(95, 105, 200)).refuses('score.not-recorded');
    correct(skd(95, 105, 200), null, [taken]).refuses('score.reason-required', { pointer: '/reason' });
    correct(skd(95, 105, 200), ' \n', [taken]).refuses('score.reason-required');
    correct(skd(95, 100, 200), 'Salah.', [taken]).refuses('score.unchanged');
    correct(skd(95, 180, 200), 'Salah.', [taken]).refuses('score.out-of-range');
  });

  it('does not take another spelling for a difference', () => {
    const given = [...meets, scored('a', 'skb', tests(['SKB CAT', '87.5', '100']))];
    const correcting = (score: string) =>
      spec.given(...given).when((living) =>
        correctScores(
          living,
          {
            selection: 'skb',
            scores: sat(['SKB CAT', score, '100.0']),
            correctedOn: '2024-12-20',
            reason: 'Salah.',
          },
          { round: roundOf(), formation: plainTerms },
          rulebook,
        ),
      );
    correcting('87.50').refuses('score.unchanged');
    expect(correcting('87.51').recorded).toHaveLength(1);
  });

  it('is possible after the pass was cancelled, and by steps', () => {
    const cancelled: ApplicationFact = {
      type: 'ResultCancelled',
      data: {
        applicationNo: 'a',
        formationId,
        refDecisionId: 'd-final',
        announcedOn: '2025-01-10',
        detail: null,
        ...decided('d-cancelled', '2025-01-10'),
      },
    };
    const [first] = correct(skd(95, 105, 200), 'Satu.', [taken, cancelled]).recorded as [ApplicationFact];
    const [second] = correct(skd(95, 110, 200), 'Dua.', [taken, cancelled, first]).recorded;
    expect(second!.data).toMatchObject({ from: { tiu: 105 }, to: { tiu: 110 } });
  });
});
