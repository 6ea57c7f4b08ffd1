import { end } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import {
  admitted,
  candidate,
  opened,
  PARTS,
  rulebook,
  scored,
  shortlisting,
  stated,
} from '../selection.fixture.js';
import { admitCandidate, closeSelection } from './deciding.js';
import type { ShortlistSubmitted } from './selection.events.js';
import { selection, type LivingSelection } from './selection.js';
import { recommendForSelection, submitShortlist } from './shortlisting.js';

const { given, when } = specFor(selection);
const shortlist =
  (numbers: readonly string[] | null, more: Partial<ShortlistSubmitted['data']> = {}) =>
  (living: LivingSelection) =>
    submitShortlist(living, shortlisting(numbers, more), rulebook);
const four = [
  opened(),
  ...candidate('K-01', '70'),
  ...candidate('K-02', '90'),
  ...candidate('K-03', '80.5'),
  ...candidate('K-04', '60'),
];

describe('case rank-one-skipped, up to the shortlist', () => {
  it('selection.shortlist: three names in the order of the weighted totals', () => {
    const { data } = given(...four).when(shortlist(null)).recorded[0] as ShortlistSubmitted;
    expect(data).toMatchObject({
      shortlist: [
        { rank: 1, candidateNo: 'K-02' },
        { rank: 2, candidateNo: 'K-03' },
        { rank: 3, candidateNo: 'K-01' },
      ],
      candidates: 4,
      totals: [
        { candidateNo: 'K-02', total: '90.000000' },
        { candidateNo: 'K-03', total: '80.500000' },
        { candidateNo: 'K-01', total: '70.000000' },
        { candidateNo: 'K-04', total: '60.000000' },
      ],
    });
  });

  it('selection.shortlist: of several members the mean counts, each part by its weight, exactly', () => {
    const thirds = PARTS.map((part) => scored('K-01', part, '90'));
    const more = [
      scored('K-01', 'interview', '80', { memberNo: 'pansel-1' }),
      scored('K-01', 'interview', '70', { memberNo: 'pansel-2' }),
      scored('K-01', 'interview', '79', { memberNo: 'pansel-2' }),
    ];
    const { data } = given(opened(), admitted('K-01'), ...thirds, ...more).when(
      shortlist(null, { reasonCode: 'one-candidate-left' }),
    ).recorded[0] as ShortlistSubmitted;
    // 65 % of 90, and 35 % of the mean of 90, 80 and the last 79
    expect(data.totals).toEqual([{ candidateNo: 'K-01', total: '87.550000' }]);
  });

  it('selection.shortlist: a difference smaller than any decimal still decides', () => {
    const near = (number: string, interview: readonly string[]) => [
      admitted(number),
      ...PARTS.filter((part) => part !== 'interview').map((part) => scored(number, part, '80')),
      ...interview.map((value, n) => scored(number, 'interview', value, { memberNo: `pansel-${n + 1}` })),
    ];
    const events = [
      opened(),
      ...near('K-01', ['80', '80', '80.000001']),
      ...near('K-02', ['80', '80', '80.000001', '80.000001']),
    ];
    const { data } = given(...events).when(shortlist(null, { reasonCode: 'two-candidates' }))
      .recorded[0] as ShortlistSubmitted;
    expect(data.shortlist).toEqual([
      { rank: 1, candidateNo: 'K-02' },
      { rank: 2, candidateNo: 'K-01' },
    ]);
  });

  it.each([
    [['K-02', 'K-03', 'K-01'], {}, 'ok', undefined],
    [
      ['K-03', 'K-02', 'K-01'],
      {},
      'shortlist.mismatch',
      { computed: 'K-02, K-03, K-01', stated: 'K-03, K-02, K-01' },
    ],
    [
      ['K-02', 'K-03', 'K-04'],
      {},
      'shortlist.mismatch',
      { computed: 'K-02, K-03, K-01', stated: 'K-02, K-03, K-04' },
    ],
    [
      ['K-02', 'K-02', 'K-01'],
      {},
      'shortlist.mismatch',
      { computed: 'K-02, K-03, K-01', stated: 'K-02, K-02, K-01' },
    ],
    [
      ['K-02', 'K-03', 'K-09'],
      {},
      'shortlist.mismatch',
      { computed: 'K-02, K-03, K-01', stated: 'K-02, K-03, K-09' },
    ],
    [['K-02', 'K-03'], {}, 'shortlist.mismatch', { n: 2, names: 3 }],
    [['K-02', 'K-03'], { reasonCode: 'third-withdrew' }, 'ok', undefined],
    [['K-02', 'K-03'], { recordedAsTaken: true }, 'shortlist.mismatch', { n: 2, names: 3 }],
    [
      ['K-03', 'K-02'],
      { reasonSummary: 'Yang lain mundur' },
      'shortlist.mismatch',
      { computed: 'K-02, K-03', stated: 'K-03, K-02' },
    ],
  ] as const)('selection.shortlist: %j with %j: %s', (numbers, more, says, values) => {
    const outcome = given(...four).when(shortlist(numbers, more));
    if (says === 'ok') expect(outcome.recorded).toHaveLength(1);
    else
      outcome.refuses(says, {
        rule: 'selection.shortlist',
        version: 'selection.shortlist@2019-01-01',
        values,
      });
  });

  it('selection.shortlist: who is equal shares a rank, and four names need a reason', () => {
    const tied = [...four, ...candidate('K-05', '70')];
    given(...tied)
      .when(shortlist(null))
      .refuses('shortlist.mismatch', { values: { n: 4, names: 3 } });
    expect(given(...tied).when(shortlist(['K-02', 'K-03', 'K-05'])).recorded).toHaveLength(1);
    const { data } = given(...tied).when(shortlist(null, { reasonCode: 'equal-totals' }))
      .recorded[0] as ShortlistSubmitted;
    expect(data.shortlist.map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
  });

  it('waits for every score, and for a candidate', () => {
    given(...four, admitted('K-05'))
      .when(shortlist(null))
      .refuses('shortlist.scores-missing', {
        values: { candidateNo: 'K-05', part: 'paper' },
      });
    given(opened()).when(shortlist(null)).refuses('shortlist.empty');
  });

  it('that was revoked lets the panel score and submit again', () => {
    const list = given(...four).when(shortlist(null)).recorded;
    const act = {
      refDecisionId: 'd-shortlist',
      authority: 'Pansel',
      number: '7/2026',
      date: '2026-03-03',
      legalBasis: [],
      reasonSummary: 'Salah hitung',
      evidence: [],
    };
    const fall = given(...four, ...list).when((living) =>
      end(selection, living, {
        type: 'DecisionRevoked',
        data: { ...act, scope: null, effect: 'from-start', effectFrom: null },
      }),
    );
    expect(fall.recorded[1]!.data).toMatchObject({ restored: { status: 'open' } });
    expect(given(...four, ...list, ...fall.recorded).when(shortlist(null)).recorded).toHaveLength(1);
  });
});

describe('case overseer-ordered-choice, up to the shortlist', () => {
  const recommend = (
    body: string,
    date: string,
    recordedAsTaken = false,
    refDecisionId: string | null = null,
  ) =>
    given(...four).when((living) =>
      recommendForSelection(
        living,
        { body, number: 'B-1', date, refDecisionId, text: 'Pilih salah satu dari tiga besar.' },
        recordedAsTaken,
        rulebook,
      ),
    );

  it('oversight.recommendation: KASN in 2020 is heard, in 2025 it was not in office', () => {
    expect(recommend('KASN', '2020-07-01').recorded).toHaveLength(1);
    recommend('KASN', '2025-07-01').refuses('oversight.not-in-office', {
      values: { body: 'KASN', date: '2025-07-01' },
    });
    expect(recommend('KASN', '2025-07-01', true).recorded).toHaveLength(1);
    expect(recommend('BKN', '2025-07-01').recorded).toHaveLength(1);
  });

  it('is about the selection, or about one of its decisions', () => {
    expect(recommend('BKN', '2026-03-05', false, 'd-K-01').recorded).toHaveLength(1);
    recommend('BKN', '2026-03-05', false, 'd-other').refuses('decision.unknown');
  });
});

describe('closing a selection', () => {
  const closing = { selectionId: 's-1', note: null, ...stated(decided('d-close', '2026-03-20')) };
  const close = (living: LivingSelection) => closeSelection(living, closing, rulebook);

  it('says post and unit, and ends it', () => {
    const { recorded } = given(opened()).when(close);
    expect(recorded[0]!.data).toMatchObject({ postId: 'kepala-dinas', unitId: 'dinas-kesehatan' });
    const closed = given(...four, ...recorded);
    closed.when(close).refuses('selection.closed');
    closed.when(shortlist(null)).refuses('selection.closed');
    closed
      .when((living) => admitCandidate(living, stated(admitted('K-09').data), rulebook))
      .refuses('selection.closed');
    when(close).refuses('selection.unopened');
  });
});
