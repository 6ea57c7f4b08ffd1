import fc from 'fast-check';
import type { SelectionTerms } from '../formation/selection-terms.js';
import type { Applicant, Personal } from './applicant.js';
import type { ComputedRanking } from './computed-ranking.js';
import { rules, skd, terms, tests } from './ranking.fixture.js';
import { rankFinal } from './rank-final.js';
import { rankSkd } from './rank-skd.js';

/** Few values, so that ties reach every step. */
const scores = fc.record({
  twk: fc.constantFrom(65, 70),
  tiu: fc.constantFrom(80, 85),
  tkp: fc.constantFrom(166, 171, 176),
  cat: fc.constantFrom('400', '400.5', '401', '0.005', '123.456789'),
  interview: fc.constantFrom('80', '80.05', '7'),
  gradePoint: fc.constantFrom(null, '3.5', '3.50', '4'),
  birthDate: fc.constantFrom('1990-01-01', '1995-06-30'),
});
type Drawn = typeof scores extends fc.Arbitrary<infer T> ? T : never;

const weighted: SelectionTerms = {
  ...terms,
  weights: [
    { test: 'SKB CAT', cat: true, weight: 67 },
    { test: 'Wawancara', cat: false, weight: 33 },
  ],
};

const applicantsOf = (drawn: readonly Drawn[]): Applicant[] =>
  drawn.map(({ twk, tiu, tkp, cat, interview }, i) => ({
    applicationNo: `n${i}`,
    scores: {
      skd: skd(twk, tiu, tkp),
      skb: tests(['SKB CAT', cat, '450'], ['Wawancara', interview, '90']),
    },
  }));
const personalOf = (drawn: readonly Drawn[]): Map<string, Personal> =>
  new Map(drawn.map(({ gradePoint, birthDate }, i) => [`n${i}`, { gradePoint, birthDate }]));
const finalOf = (drawn: readonly Drawn[], applicants = applicantsOf(drawn)): ComputedRanking =>
  rankFinal(
    applicants,
    weighted,
    'pns',
    rules,
    new Set(applicants.map(({ applicationNo }) => applicationNo)),
    personalOf(drawn),
  );

/** A decimal as millionths. */
const micro = (text: string): bigint => {
  const [whole, part = ''] = text.split('.');
  return BigInt(whole! + part.padEnd(6, '0'));
};
/** Hundredths, half up, of a fraction. */
const hundredths = (numerator: bigint, denominator: bigint): bigint =>
  (2n * 100n * numerator + denominator) / (2n * denominator);
const skdHundredths = ({ twk, tiu, tkp }: Drawn): bigint => hundredths(BigInt(twk + tiu + tkp) * 40n, 550n);
const skbHundredths = ({ cat, interview }: Drawn): bigint =>
  hundredths(
    60n * (67n * micro(cat) * micro('90') + 33n * micro(interview) * micro('450')),
    100n * micro('450') * micro('90'),
  );
/** What the law compares, in its order; the larger goes first. */
const criteria = (one: Drawn): bigint[] => [
  skdHundredths(one) + skbHundredths(one),
  BigInt(one.twk + one.tiu + one.tkp),
  BigInt(one.tkp),
  BigInt(one.tiu),
  BigInt(one.twk),
  one.gradePoint === null ? -1n : micro(one.gradePoint),
  -BigInt(one.birthDate.replaceAll('-', '')),
];
const goesBefore = (one: readonly bigint[], other: readonly bigint[]): boolean => {
  const differs = one.findIndex((value, i) => value !== other[i]);
  return differs !== -1 && one[differs]! > other[differs]!;
};
const printed = (value: bigint): string => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

const drawnLists = fc.array(scores, { minLength: 1, maxLength: 40 });

describe('a ranking, whatever the scores', () => {
  it('recruitment.integration: agrees with a naive recomputation in fractions of whole numbers', () => {
    fc.assert(
      fc.property(drawnLists, (drawn) => {
        const all = drawn.map(criteria);
        const expected = drawn.map((one, i) => ({
          applicationNo: `n${i}`,
          rank: 1 + all.filter((other) => goesBefore(other, all[i]!)).length,
          skd: printed(skdHundredths(one)),
          skb: printed(skbHundredths(one)),
          total: printed(all[i]![0]!),
        }));
        const { entries } = finalOf(drawn);
        expect(entries).toHaveLength(drawn.length);
        for (const one of expected)
          expect(entries.find(({ applicationNo }) => applicationNo === one.applicationNo)).toMatchObject(one);
      }),
    );
  });

  it('recruitment.final.ties: is a total order that the order of input does not change', () => {
    fc.assert(
      fc.property(drawnLists, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (drawn, keys) => {
        const applicants = applicantsOf(drawn);
        const shuffled = applicants
          .map((one, i) => [keys[i]!, one] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, one]) => one);
        const ranking = finalOf(drawn);
        expect(finalOf(drawn, shuffled)).toEqual(ranking);
        expect(rankSkd(shuffled, weighted, rules)).toEqual(rankSkd(applicants, weighted, rules));
        // a place counts all before it, so ranks never fall, and no two rankings of the same people differ
        ranking.entries.forEach(({ rank }, i) => {
          const before = ranking.entries[i - 1]?.rank ?? 0;
          expect(rank === before || rank === i + 1).toBe(true);
        });
      }),
    );
  });

  it('recruitment.final.ties: the path names the step that told any two neighbours apart', () => {
    const steps = ['skd-total', 'tkp', 'tiu', 'twk', 'grade-point', 'older-age'];
    fc.assert(
      fc.property(drawnLists, (drawn) => {
        const { entries, ties } = finalOf(drawn);
        entries.slice(1).forEach(({ applicationNo }, i) => {
          const pair = [entries[i]!.applicationNo, applicationNo];
          const [one, other] = pair.map((no) => criteria(drawn[Number(no.slice(1))]!));
          const differs = one!.findIndex((value, at) => value !== other![at]);
          const told = ties.filter(({ applicationNos }) => pair.every((no) => applicationNos.includes(no)));
          const expected = differs === 0 ? undefined : differs === -1 ? 'none' : steps[differs - 1];
          expect(told.at(-1)?.step).toBe(expected);
        });
      }),
    );
  });

  it('recruitment.skb.cut: an equal never stays behind while another goes on', () => {
    fc.assert(
      fc.property(drawnLists, fc.integer({ min: 1, max: 5 }), (drawn, seats) => {
        const { entries } = rankSkd(applicantsOf(drawn), { ...weighted, seats }, rules);
        const goOn = entries.filter(({ code }) => code === 'P/L');
        expect(goOn.length).toBeGreaterThanOrEqual(Math.min(seats * 3, drawn.length));
        const ranks = new Set(goOn.map(({ rank }) => rank));
        expect(entries.filter(({ rank }) => ranks.has(rank))).toEqual(goOn);
        expect(goOn.filter(({ rank }) => rank! > seats * 3)).toEqual([]);
      }),
    );
  });
});

it('a tie of more than a thousand goes on in a record that begins with the last of the one before', () => {
  const same = Array.from({ length: 2_500 }, (_, i) => ({
    applicationNo: String(i).padStart(4, '0'),
    scores: { skd: skd(100, 100, 200) },
  }));
  const { ties } = rankSkd(same, terms, rules);
  expect(ties.map(({ applicationNos }) => applicationNos.length)).toEqual([1_000, 1_000, 502]);
  expect(ties[1]!.applicationNos[0]).toBe(ties[0]!.applicationNos.at(-1));
  expect(new Set(ties.flatMap(({ applicationNos }) => applicationNos)).size).toBe(2_500);
});
