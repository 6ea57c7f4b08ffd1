import type { DomainEvent } from '#app/kernel';
import type { EntityClass, RecordedFact, Rows } from '#app/platform';
import { decided } from '#app/testing';
import { skd } from '../ranking/ranking.fixture.js';
import { formationId } from '../recruitment.fixture.js';
import type { RankingPublished } from '../formation/result.events.js';
import { scored } from '../selection.fixture.js';
import { ApplicantScoresRow, scoresAt } from './applicant-scores.entity.js';
import { PublishedRankingRow } from './published-ranking.entity.js';
import { RankedEntryRow } from './ranked-entry.entity.js';
import { rankings } from './rankings.projection.js';

const KEYS = new Map<EntityClass, readonly string[]>([
  [PublishedRankingRow, ['decisionId']],
  [RankedEntryRow, ['decisionId', 'sequence']],
  [ApplicantScoresRow, ['formationId', 'applicationNo']],
]);
const rowsAfter = async (...facts: readonly DomainEvent[]) => {
  const tables = new Map<string, object>();
  const rows = {
    find: async (entity: EntityClass, ...key: readonly string[]) => tables.get([entity.name, ...key].join()),
    save: (entity: EntityClass, row: Readonly<Record<string, unknown>>) =>
      void tables.set(
        [entity.name, ...KEYS.get(entity)!.map((name) => row[name])].join(),
        structuredClone(row),
      ),
  } as unknown as Rows;
  for (const [i, event] of facts.entries())
    await rankings.apply(
      {
        ...event,
        agencyId: 'kota-contoh-a',
        position: `0${i}`,
        recordedAt: `2024-11-18T04:00:0${i}.000Z`,
      } as unknown as RecordedFact,
      rows,
    );
  const of = <T>(entity: new () => T): T[] =>
    [...tables].flatMap(([key, row]) => (key.startsWith(`${entity.name},`) ? [row as T] : []));
  return { published: of(PublishedRankingRow), entries: of(RankedEntryRow), scores: of(ApplicantScoresRow) };
};
const part = (n: number, parts: number, ...numbers: readonly string[]): RankingPublished => ({
  type: 'RankingPublished',
  data: {
    formationId,
    ranking: 'skd',
    entries: numbers.map((applicationNo, i) => ({
      rank: i + 1,
      applicationNo,
      code: 'P/L',
      skdTotal: 400,
      skd: null,
      skb: null,
      total: null,
    })),
    ties: [{ applicationNos: [...numbers], step: 'tkp' }],
    part: n,
    parts,
    rulesetId: 'recruitment.procurement@2024-01-01',
    readTo: '00',
    ...decided('d-ranking', '2024-11-18', { considerations: 'RAHASIA', skNumber: 'SK/1' }),
  },
});
const act = (type: string, more: object = {}): DomainEvent => ({
  type,
  data: { refDecisionId: 'd-ranking', ...more },
});

describe('the rankings of a formation', () => {
  it('are shown once their last part was recorded, numbered through', async () => {
    expect((await rowsAfter(part(1, 2, 'a', 'b'))).published).toMatchObject([{ closed: false, entries: 2 }]);
    const { published, entries } = await rowsAfter(part(1, 2, 'a', 'b'), part(2, 2, 'c'));
    expect(published).toEqual([
      expect.objectContaining({
        decisionId: 'd-ranking',
        closed: true,
        entries: 3,
        standing: 'in-force',
        firstPosition: '00',
        position: '01',
        recordedAt: '2024-11-18T04:00:01.000Z',
      }),
    ]);
    expect(entries.map(({ sequence, applicationNo }) => [sequence, applicationNo])).toEqual([
      ['00000001', 'a'],
      ['00000002', 'b'],
      ['00000003', 'c'],
    ]);
    expect(entries[0]!.ties).toEqual([{ applicationNos: ['a', 'b'], step: 'tkp' }]);
    expect(entries[1]!.ties).toEqual([]);
  });

  it('hold nothing of a decision that is not public', async () => {
    const { published } = await rowsAfter(part(1, 1, 'a'));
    expect(published[0]!.decision).toMatchObject({ skNumber: 'SK/1', decidedOn: '2024-11-18' });
    expect(JSON.stringify(published)).not.toMatch(/RAHASIA|considerations|"evidence"|reliedOn/);
  });

  it.each([
    ['DecisionRevoked', 'revoked'],
    ['DecisionAnnulledByAuthority', 'annulled'],
  ])('stay readable after %s, and say so', async (type, standing) =>
    expect((await rowsAfter(part(1, 1, 'a'), act(type), act('StateRestored'))).published).toMatchObject([
      { standing, closed: true },
    ]),
  );

  it('follow the correction of a decision, and of no other', async () => {
    const corrections = [
      { field: 'skNumber', from: 'SK/1', to: 'SK/2' },
      { field: 'considerations', from: null, to: 'RAHASIA' },
    ];
    const { published } = await rowsAfter(
      part(1, 1, 'a'),
      act('DecisionCorrected', { corrections }),
      act('DecisionRevoked', { refDecisionId: 'd-other' }),
    );
    expect(published).toMatchObject([{ standing: 'in-force', decision: { skNumber: 'SK/2' } }]);
    expect(JSON.stringify(published)).not.toContain('RAHASIA');
  });

  it('show the scores as they stood where the ranking was read to', async () => {
    const first = scored('a', 'skd', skd(95, 100, 200));
    const corrected = {
      type: 'ScoresCorrected',
      data: { applicationNo: 'a', formationId, selection: 'skd', to: skd(95, 105, 200) },
    };
    const [row] = (await rowsAfter(first, part(1, 1, 'a'), corrected)).scores;
    expect(scoresAt(row!.history, '01')).toEqual({ skd: skd(95, 100, 200) });
    expect(scoresAt(row!.history, '02')).toEqual({ skd: skd(95, 105, 200) });
    expect(scoresAt(row!.history, '')).toEqual({});
  });
});
