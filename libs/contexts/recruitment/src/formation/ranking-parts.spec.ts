import { applicant, rules, skd, terms } from '../ranking/ranking.fixture.js';
import type { RankingEntry } from '../ranking/computed-ranking.js';
import { rankSkd } from '../ranking/rank-skd.js';
import { firstAppendOf, partsOf } from './ranking-parts.js';

const entry = (applicationNo: string): RankingEntry => ({
  rank: 1,
  applicationNo,
  code: 'P/L',
  skdTotal: 550,
  skd: '40.00',
  skb: '60.00',
  total: '100.00',
});

describe('the parts of a ranking', () => {
  it('hold 1,500 entries at most, numbered, in their order', () => {
    const entries = Array.from({ length: 3_001 }, (_, i) => ({ ...entry(`n${i}`), skd: null, skb: null }));
    const parts = partsOf({ entries, ties: [] });
    expect(parts.map(({ part, parts: all }) => [part, all])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(parts.map(({ entries: own }) => own.length)).toEqual([1_500, 1_500, 1]);
    expect(parts.flatMap(({ entries: own }) => own)).toEqual(entries);
  });

  it('hold 160 KiB at most, ties included, which stand with their first number', () => {
    const numbers = Array.from({ length: 1_000 }, (_, i) => String(i).padStart(64, 'n'));
    const same = numbers.map((no) => applicant(no, { skd: skd(100, 100, 200) }));
    const ranking = rankSkd(same, terms, rules);
    const parts = partsOf(ranking);
    expect(parts.length).toBeGreaterThan(1);
    for (const { entries, ties } of parts) {
      expect(Buffer.byteLength(JSON.stringify({ entries, ties }))).toBeLessThan(170_000);
      for (const { applicationNos } of ties)
        expect(entries.map(({ applicationNo }) => applicationNo)).toContain(applicationNos[0]);
    }
    expect(parts.flatMap(({ ties }) => ties)).toEqual(ranking.ties);
  });

  it('are one where there is little', () =>
    expect(partsOf({ entries: [entry('a')], ties: [] })).toEqual([
      { entries: [entry('a')], ties: [], part: 1, parts: 1 },
    ]));

  it('go into an append as long as it holds 360 KiB, and one always does', () => {
    const large = 'x'.repeat(200 * 1_024);
    expect(firstAppendOf(['a', 'b'])).toEqual(['a', 'b']);
    expect(firstAppendOf([large, 'b', large])).toEqual([large, 'b']);
    expect(firstAppendOf([large + large, 'b'])).toEqual([large + large]);
  });
});
