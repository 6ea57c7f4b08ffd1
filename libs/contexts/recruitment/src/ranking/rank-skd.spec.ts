import { ABSENT, applicant, listed, path, rules, skd, terms } from './ranking.fixture.js';
import { rankSkd } from './rank-skd.js';
import type { SelectionTerms } from '../formation/selection-terms.js';

const rank = (
  scores: Readonly<Record<string, ReturnType<typeof skd> | undefined>>,
  more: Partial<SelectionTerms> = {},
) =>
  rankSkd(
    Object.entries(scores).map(([no, of]) => applicant(no, of ? { skd: of } : {})),
    { ...terms, ...more },
    rules,
  );

describe('the ranking after SKD', () => {
  it.each([
    ['UMUM', [60, 85, 166], 'TL'],
    ['umum', [65, 80, 166], 'P/L'],
    ['umum', [65, 80, 165], 'TL'],
    ['umum', [65, 75, 225], 'TL'],
    ['Tenaga Teknis', [60, 85, 166], 'TL'],
    ['Cumlaude', [60, 85, 166], 'P/L'],
    ['DIASPORA', [60, 85, 165], 'TL'],
    ['cumlaude', [100, 80, 200], 'TL'],
    ['Disabilitas', [60, 60, 166], 'P/L'],
    ['papua', [60, 60, 165], 'TL'],
    [' 3T ', [150, 55, 225], 'TL'],
  ] as const)('recruitment.skd.threshold: %s with %j is %s', (needType, [twk, tiu, tkp], code) =>
    expect(rank({ a: skd(twk, tiu, tkp) }, { needType }).entries[0]).toMatchObject({
      code,
      skdTotal: twk + tiu + tkp,
    }),
  );

  it('recruitment.skd.threshold: those of the formation hold where it states any', () => {
    const thresholds = { twk: null, tiu: 100, tkp: null, total: null, skb: null };
    expect(listed(rank({ a: skd(5, 100, 1), b: skd(150, 95, 225) }, { thresholds }))).toEqual([
      '1 a P/L',
      '- b TL',
    ]);
  });

  it('recruitment.skb.cut: three a seat go on, and who is absent or below a threshold has no place', () => {
    const scores = Object.fromEntries([...'abcd'].map((no, i) => [no, skd(100, 100, 200 - i)]));
    const ranking = rank({ ...scores, e: ABSENT, z: skd(0, 0, 0), y: ABSENT }, { seats: 1 });
    expect(listed(ranking)).toEqual(['1 a P/L', '2 b P/L', '3 c P/L', '4 d P', '- z TL', '- e TH', '- y TH']);
    expect(path(ranking)).toEqual([]);
  });

  it('recruitment.skb.cut: two seats, the sixth equal to the seventh in everything: seven go on', () => {
    const scores = Object.fromEntries([...'abcde'].map((no, i) => [no, skd(100, 100, 220 - i)]));
    const ranking = rank({ ...scores, g: skd(100, 100, 200), f: skd(100, 100, 200), h: skd(100, 95, 204) });
    expect(listed(ranking).slice(5)).toEqual(['6 f P/L', '6 g P/L', '8 h P']);
    expect(path(ranking)).toEqual(['none: f g']);
  });

  it('recruitment.skb.cut: ties are told apart by TKP, then TIU, then TWK, and the path says so', () => {
    const ranking = rank({
      a: skd(95, 105, 200),
      b: skd(100, 100, 200),
      c: skd(100, 99, 201),
      d: skd(95, 105, 200),
    });
    expect(listed(ranking)).toEqual(['1 c P/L', '2 a P/L', '2 d P/L', '4 b P/L']);
    expect(path(ranking)).toEqual(['tkp: c a d b', 'tiu: a d b', 'none: a d']);
  });

  it('is not made while somebody has no score', () =>
    expect(rank({ a: skd(100, 100, 200), b: undefined })).toMatchObject({ missing: ['b'] }));
});
