import type { SelectionTerms } from '../formation/selection-terms.js';
import type { RoundKind } from '../round/round.events.js';
import type { Applicant, Personal } from './applicant.js';
import { ABSENT, applicant, listed, path, rules, skb, skd, terms, tests } from './ranking.fixture.js';
import { rankFinal } from './rank-final.js';

const rank = (
  applicants: readonly Applicant[],
  more: Partial<SelectionTerms> = {},
  personal: Readonly<Record<string, Personal>> = {},
  kind: RoundKind = 'pns',
) =>
  rankFinal(
    applicants,
    { ...terms, ...more },
    kind,
    rules,
    kind === 'pns' ? new Set(applicants.map(({ applicationNo }) => applicationNo)) : null,
    new Map(Object.entries(personal)),
  );
const both = (no: string, first: ReturnType<typeof skd>, second = skb('360')) =>
  applicant(no, { skd: first, skb: second });

describe('the final ranking', () => {
  it('recruitment.integration: SKD 395 of 550 and SKB 360 of 500 give 28.73 + 43.20 = 71.93', () =>
    expect(rank([both('a', skd(95, 100, 200))]).entries).toEqual([
      { rank: 1, applicationNo: 'a', code: 'P/L', skdTotal: 395, skd: '28.73', skb: '43.20', total: '71.93' },
    ]));

  it('recruitment.integration: the highest score is a field of the formation', () => {
    const maxScores = { twk: null, tiu: null, tkp: null, total: 500, skb: null };
    expect(rank([both('a', skd(95, 100, 200))], { maxScores }).entries[0]).toMatchObject({ skd: '31.60' });
    const parts = { twk: 200, tiu: null, tkp: null, total: null, skb: null };
    expect(rank([both('a', skd(95, 100, 200))], { maxScores: parts }).entries[0]).toMatchObject({
      skd: '26.33',
    });
  });

  it('recruitment.integration: tests count by their weights, and are rounded half up once, in the end', () => {
    const weights = [
      { test: 'SKB CAT', cat: true, weight: 60 },
      { test: 'Wawancara', cat: false, weight: 40 },
    ];
    const taken = (cat: string, interview: string) =>
      tests(['SKB CAT', cat, '450'], ['Wawancara', interview, '30']);
    const points = (cat: string, interview: string) =>
      rank([both('a', skd(0, 0, 0), taken(cat, interview))], { weights }).entries[0]!.skb;
    expect(points('225', '15')).toBe('30.00');
    // 100/450 × 60 × 0.6 = 8 and 10.00625/30 × 40 × 0.6 = 8.005, which a binary float holds as less
    expect(points('100', '10.00625')).toBe('16.01');
    expect(points('100', '10.006249')).toBe('16.00');
  });

  it('recruitment.integration: without weights, tests count by their highest scores', () =>
    expect(
      rank([both('a', skd(0, 0, 0), tests(['A', '100', '400'], ['B', '50', '100']))], { weights: null })
        .entries[0],
    ).toMatchObject({ skb: '18.00' }));

  it('ranks those who went on from SKD, and of them those who were there and reached the threshold', () => {
    const thresholds = { twk: null, tiu: null, tkp: null, total: null, skb: 300 };
    const all = [
      both('a', skd(95, 100, 200)),
      both('b', skd(95, 100, 200), skb('299.5')),
      both('c', skd(95, 100, 200), ABSENT),
      both('d', skd(150, 175, 225), skb('500')),
    ];
    const ranking = rankFinal(
      all,
      { ...terms, thresholds },
      'pns',
      rules,
      new Set(['a', 'b', 'c']),
      new Map(),
    );
    expect(listed(ranking)).toEqual(['1 a P/L', '- b TL', '- c TH']);
  });

  it('is not made while somebody who went on has not sat every test weighed', () => {
    const weights = [...terms.weights!, { test: 'Wawancara', cat: false, weight: 0 }];
    expect(rank([both('a', skd(1, 1, 1))], { weights })).toMatchObject({ missing: ['a'] });
    expect(rank([applicant('a', { skd: skd(1, 1, 1) })])).toMatchObject({ missing: ['a'] });
  });

  // SKD 10 more than another, SKB as much less as makes the total equal: 10/550 × 40 = 0.73 = 6.06/500 × 60
  it('recruitment.final.ties: SKD total, TKP, TIU, TWK, in this order', () => {
    const ranking = rank([
      both('a', skd(100, 100, 190), skb('360')),
      both('b', skd(100, 100, 200), skb('353.94')),
      both('c', skd(100, 99, 191), skb('360')),
      both('d', skd(90, 110, 190), skb('360')),
    ]);
    expect(listed(ranking)).toEqual(['1 b P/L', '2 c P/L', '3 d P', '4 a P']);
    expect(path(ranking)).toEqual(['skd-total: b c d a', 'tkp: c d a', 'tiu: d a']);
  });

  it('recruitment.final.ties: all equal, born 1995 and 1997: 1995 first', () => {
    const [one, other] = [both('x', skd(95, 100, 200)), both('y', skd(95, 100, 200))];
    const personal = {
      x: { gradePoint: '3.50', birthDate: '1997-01-01' },
      y: { gradePoint: '3.5', birthDate: '1995-12-31' },
    };
    const ranking = rank([one, other], { seats: 1 }, personal);
    expect(listed(ranking)).toEqual(['1 y P/L', '2 x P']);
    expect(path(ranking)).toEqual(['older-age: y x']);
  });

  it('recruitment.final.ties: the higher grade point goes before age, and one that is not stated comes last', () => {
    const same = ['x', 'y', 'z'].map((no) => both(no, skd(95, 100, 200)));
    const personal = {
      x: { gradePoint: null, birthDate: '1980-01-01' },
      y: { gradePoint: '3.9', birthDate: '1999-01-01' },
      z: { gradePoint: '3.85', birthDate: null },
    };
    expect(listed(rank(same, {}, personal))).toEqual(['1 y P/L', '2 z P/L', '3 x P']);
  });

  it('recruitment.final.ties: who is equal in everything shares a place', () => {
    const same = ['y', 'x'].map((no) => both(no, skd(95, 100, 200)));
    const born = { gradePoint: null, birthDate: '1995-01-01' };
    const ranking = rank(same, { seats: 1 }, { x: born, y: born });
    expect(listed(ranking)).toEqual(['1 x P/L', '1 y P/L']);
    expect(path(ranking)).toEqual(['none: x y']);
  });

  it('recruitment.final.ties: asks for the personal values of those alone whose tie reached them', () => {
    const ranking = rank([
      both('a', skd(95, 100, 200)),
      both('b', skd(95, 100, 200)),
      both('c', skd(95, 99, 201)),
      both('d', skd(95, 100, 200), skb('1')),
    ]);
    expect(ranking.unopened.toSorted()).toEqual(['a', 'b']);
  });

  it('recruitment.pppk: technical, then managerial and socio-cultural, then interview, then older age', () => {
    const sat = (no: string, ...points: readonly [string, string, string, string]) =>
      applicant(no, {
        competence: tests(
          ['Teknis', points[0], '450'],
          ['Manajerial', points[1], '100'],
          ['Sosial Kultural', points[2], '100'],
          ['Wawancara', points[3], '40'],
        ),
      });
    const all = [
      sat('a', '300', '50.5', '60', '20'),
      sat('b', '300.5', '50', '60', '20'),
      sat('c', '300', '51', '60', '19.5'),
      sat('d', '300', '50.5', '60', '20'),
      sat('e', '300', '10', '10', '10'),
    ];
    const personal = {
      a: { gradePoint: '4', birthDate: '1997-01-01' },
      d: { gradePoint: null, birthDate: '1995-01-01' },
    };
    const ranking = rank(all, { weights: null }, personal, 'pppk');
    expect(listed(ranking)).toEqual(['1 b P/L', '2 c P/L', '3 d P', '4 a P', '5 e P']);
    expect(path(ranking)).toEqual([
      'technical: b c d a',
      'managerial-sociocultural: c d a',
      'older-age: d a',
    ]);
    expect(ranking.entries[0]).toMatchObject({ total: '430.5', skdTotal: null, skd: null, skb: null });
  });

  it('recruitment.pppk: a millionth of a point tells two apart', () => {
    const sat = (no: string, score: string) => applicant(no, { competence: tests(['Teknis', score, '450']) });
    const ranking = rank([sat('a', '300.5'), sat('b', '300.500001')], {}, {}, 'pppk-paruh-waktu');
    expect(listed(ranking)).toEqual(['1 b P/L', '2 a P/L']);
    expect(path(ranking)).toEqual([]);
  });
});
