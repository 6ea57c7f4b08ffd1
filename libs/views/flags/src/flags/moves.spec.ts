import {
  acting,
  assigned,
  corrected,
  created,
  ended,
  fact,
  idsOf,
  raisedBy,
  rated,
  released,
} from '../facts.fixture.js';

const first = (facts: Parameters<typeof raisedBy>[0]) => raisedBy(facts).then(([flag]) => flag);

describe('flags of assignments', () => {
  it('flag.top-rank-skipped: anybody but the first, with a reason or not; without a selection nothing', async () => {
    const chosen = (chosenRank: number | null, more: object = {}) =>
      assigned('p-1', 'a', '2023-02-01', { selectionId: 's-1', chosenRank, ...more });
    expect(await idsOf([chosen(1)])).toEqual([]);
    expect(await idsOf([chosen(2)])).toEqual(['flag.top-rank-skipped']);
    expect(await idsOf([chosen(2, { reasonCode: 'consent-withdrawn' })])).toEqual(['flag.top-rank-skipped']);
    expect(await first([chosen(null)])).toMatchObject({ values: { chosenRank: 'not-shortlisted' } });
    expect(await idsOf([assigned('p-1', 'a', '2023-02-01')])).toEqual([]);
  });

  describe('flag.short-tenure', () => {
    const start = assigned('p-1', 'a', '2021-03-01');
    it('flag.short-tenure: two years to the day raise nothing, a day less does', async () => {
      expect(await idsOf([start, assigned('p-1', 'b', '2023-03-01')])).toEqual([]);
      const next = assigned('p-1', 'b', '2023-02-28');
      expect(await raisedBy([start, next])).toEqual([
        expect.objectContaining({
          flag: 'flag.short-tenure',
          decisionId: next.data['decisionId'],
          values: { since: '2021-03-01', until: '2023-02-28', days: 729 },
          events: [start, next].map(({ eventId, stream }) => ({ eventId, stream })),
        }),
      ]);
    });
    it('flag.short-tenure: of one person alone; acting counts for nothing', async () => {
      expect(await idsOf([start, assigned('p-2', 'b', '2022-03-01')])).toEqual([]);
      expect(await idsOf([start, acting('b', '2021-06-01', '2021-07-01')])).toEqual([]);
    });
    it('flag.short-tenure: a release without a post ends a tenure, a pension does not', async () => {
      expect(await idsOf([start, released('p-1', 'a', '2021-09-01')])).toEqual(['flag.short-tenure']);
      expect(await idsOf([start, released('p-1', 'a', '2021-09-01', 'service-ended')])).toEqual([]);
      const later = assigned('p-1', 'b', '2021-12-01');
      expect(await idsOf([start, released('p-1', 'a', '2021-09-01'), later])).toEqual(['flag.short-tenure']);
    });
    it('flag.short-tenure: a move annulled from its start keeps its flag, and is no tenure of its own', async () => {
      const fell = assigned('p-1', 'b', '2022-03-01');
      const facts = [start, fell, ended(fell, '2022-04-01'), assigned('p-1', 'c', '2023-03-01')];
      expect(await idsOf(facts)).toEqual(['flag.short-tenure annulled']);
      expect(await idsOf(facts, '2022-03-31', '2022-03-31')).toEqual(['flag.short-tenure']);
    });
  });

  describe('flag.post-churn', () => {
    const given = (...days: readonly string[]) => days.map((day, n) => assigned(`p-${n}`, 'a', day));
    it('flag.post-churn: three in 24 months raise nothing, four do; what is 24 months later is outside', async () => {
      const three = ['2021-01-01', '2021-06-01', '2022-01-01'] as const;
      expect(await idsOf(given(...three))).toEqual([]);
      expect(await idsOf(given(...three, '2023-01-01'))).toEqual([]);
      expect(await idsOf(given(...three, '2022-12-31'))).toEqual(['flag.post-churn']);
    });
    it('flag.post-churn: one flag for a run, of one post, without what was annulled', async () => {
      const five = given('2021-01-01', '2021-06-01', '2022-01-01', '2022-06-01', '2022-09-01');
      expect(await raisedBy(five)).toEqual([
        expect.objectContaining({ values: { assignments: 5, from: '2021-01-01', to: '2022-09-01' } }),
      ]);
      const four = five.slice(0, 4);
      expect(await idsOf([...four, ended(four[1]!, '2021-07-01')])).toEqual([]);
      expect(await idsOf([...four.slice(1), assigned('p-9', 'b', '2022-02-01')])).toEqual([]);
    });
  });

  describe('flag.long-acting', () => {
    const open = acting('a', '2025-01-01', null);
    it('flag.long-acting: six months to the day raise nothing, a day more does', async () => {
      expect(await idsOf([open], '2025-07-01')).toEqual([]);
      const [flag] = await raisedBy([open], '2025-07-02');
      expect(flag).toMatchObject({
        flag: 'flag.long-acting',
        raisedOn: '2025-07-02',
        values: { until: 'open' },
      });
    });
    it('flag.long-acting: an unbroken chain counts as one, a day between ends it', async () => {
      const chain = (second: string) => [
        acting('a', '2025-01-01', '2025-03-31'),
        acting('a', second, '2025-06-30'),
        acting('a', '2025-07-01', '2025-09-30'),
      ];
      expect(await raisedBy(chain('2025-04-01'))).toEqual([
        expect.objectContaining({ values: { since: '2025-01-01', until: '2025-09-30', appointments: 3 } }),
      ]);
      expect(await idsOf(chain('2025-04-02'))).toEqual([]);
    });
    it('flag.long-acting: the post being filled ends it, and so does a revocation', async () => {
      expect(await idsOf([open, assigned('p-1', 'a', '2025-07-02')])).toEqual([]);
      expect(await idsOf([open, assigned('p-1', 'a', '2025-07-03')])).toEqual(['flag.long-acting']);
      expect(await idsOf([open, ended(open, '2025-07-02')])).toEqual([]);
      expect(await idsOf([open, ended(open, '2025-07-03')])).toEqual(['flag.long-acting annulled']);
    });
  });

  describe('flag.demotion-no-basis', () => {
    const posts = [created('dinas', 'jpt-pratama', 'II.b'), created('perawat', 'fungsional')];
    const moved = (more: object = {}) =>
      assigned('p-1', 'perawat', '2023-05-02', { fromPostId: 'dinas', assignmentKind: 'mutasi', ...more });
    const rating = rated('p-1', 'SK');
    const cites = {
      basisKinds: ['appraisal.AnnualRatingDecided'],
      basis: [{ kind: 'appraisal.AnnualRatingDecided', decisionId: rating.data['decisionId'] }],
    };

    it('flag.demotion-no-basis: by its kind, or by the posts themselves; a rating that is cited is a basis', async () => {
      expect(await idsOf([...posts, moved()])).toEqual(['flag.demotion-no-basis']);
      expect(await idsOf([assigned('p-1', 'x', '2023-05-02', { assignmentKind: 'demosi' })])).toEqual([
        'flag.demotion-no-basis',
      ]);
      expect(
        await idsOf([...posts, assigned('p-1', 'dinas', '2023-05-02', { fromPostId: 'perawat' })]),
      ).toEqual([]);
      expect(await idsOf([...posts, rating, moved(cites)])).toEqual([]);
      expect(await idsOf([...posts, moved({ ...cites, basis: undefined })])).toEqual([]);
    });
    it('flag.demotion-no-basis: what it cites must have stood on the day of the decree', async () => {
      const dead = (day: string) => ended(rating, day, 'from-date');
      expect(await idsOf([...posts, rating, dead('2023-05-03'), moved(cites)])).toEqual([]);
      expect(await idsOf([...posts, rating, dead('2023-05-02'), moved(cites)])).toEqual([
        'flag.demotion-no-basis',
      ]);
      const other = {
        basisKinds: ['selection.ShortlistSubmitted'],
        basis: [{ kind: 'selection.ShortlistSubmitted', decisionId: 'd-x' }],
      };
      expect(await idsOf([...posts, moved(other)])).toEqual(['flag.demotion-no-basis']);
    });
  });

  it('flag.mass-move: thirty by one decree raise nothing, thirty-one do; annulled when all of them are', async () => {
    const moves = Array.from({ length: 31 }, (_, n) =>
      assigned(`p-${n}`, `post-${n}`, '2023-02-01', { batchId: 'b-1' }),
    );
    expect(await idsOf(moves.slice(1))).toEqual([]);
    expect(await raisedBy(moves)).toEqual([
      expect.objectContaining({
        flag: 'flag.mass-move',
        values: { batchId: 'b-1', assignments: 31, atMost: 30 },
      }),
    ]);
    const ends = moves.map((move) => ended(move, '2023-03-01'));
    expect(await idsOf([...moves, ...ends.slice(1)])).toEqual(['flag.mass-move']);
    expect(await idsOf([...moves, ...ends])).toEqual(['flag.mass-move annulled']);
  });

  describe('flag.election-lock', () => {
    const post = created('a', 'jpt-pratama', 'II.b');
    const consent = { electionConsent: { number: '100.2/1/SJ', date: '2024-03-01' } };
    const moved = (day: string, more: object = {}) => assigned('p-1', 'a', day, more);
    it('flag.election-lock: any day inside, from the first to the last', async () => {
      expect(await idsOf([post, moved('2024-03-21')])).toEqual([]);
      expect(await idsOf([post, moved('2024-03-22')])).toEqual(['flag.election-lock']);
      expect(await idsOf([post, moved('2024-03-21', { inauguratedOn: '2024-03-22' })])).toEqual([
        'flag.election-lock',
      ]);
      expect(await idsOf([post, moved('2024-03-21', { effectiveFrom: '2024-03-25' })])).toEqual([
        'flag.election-lock',
      ]);
      expect(await idsOf([post, moved('2025-02-20')])).toContain('flag.election-lock');
      expect(await idsOf([post, moved('2025-02-21')])).toEqual([]);
    });
    it('flag.election-lock: not with the letter of the Home Minister, nor for an executing post', async () => {
      expect(await idsOf([post, moved('2024-03-22', consent)])).toEqual([]);
      expect(await idsOf([created('a', 'pelaksana'), moved('2024-03-22')])).toEqual([]);
    });
    it('flag.election-lock: an inauguration that is recorded for itself counts, and so does its letter', async () => {
      const move = moved('2024-03-21');
      const held = (more: object = {}) =>
        fact('2024-03-22', move.stream, 'organisation.OfficialInaugurated', {
          ...{
            refDecisionId: move.data['decisionId'],
            date: '2024-03-22',
            electionConsent: null,
            findings: [],
            ...more,
          },
        });
      expect(await idsOf([post, move, held()])).toEqual(['flag.election-lock']);
      expect(await idsOf([post, move, held(consent)])).toEqual([]);
    });
    it('flag.election-lock: it stays when the move is annulled, and follows a correction', async () => {
      const move = moved('2024-03-22');
      expect(await idsOf([post, move, ended(move, '2024-04-01')])).toEqual(['flag.election-lock annulled']);
      const letter = corrected(move, '2024-04-01', 'electionConsent', consent.electionConsent);
      expect(await idsOf([post, move, letter])).toEqual([]);
    });
  });
});
