import { decisionRulesets } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import type { Golongan, PromotionKind } from '#app/personnel';
import { rulesets } from '../rulesets.js';
import { statedOnly, type PromotionGrounds } from './grounds/grounds.js';
import type { Judged } from './judged.js';
import { meritBreaches, promotionCitations } from './promotion-rules.js';

const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
const nothing = statedOnly({ creditBefore: null, credit: null, heavyDisciplineOpen: null });
const promotion = (of: Partial<Judged>, known: Partial<PromotionGrounds> = {}): Judged => ({
  kind: 'reguler',
  fromGolongan: 'II/c',
  toGolongan: 'II/d',
  effectiveFrom: '2024-04-01',
  yearsInRank: null,
  ...of,
  grounds: { ...nothing, ...known },
});
/** Codes of what it breaks. */
const says = (of: Partial<Judged>, known: Partial<PromotionGrounds> = {}): string[] =>
  meritBreaches(promotion(of, known), rulebook).map(({ code }) => code);
const breachesOf = (of: Partial<Judged>, known: Partial<PromotionGrounds>) =>
  meritBreaches(promotion(of, known), rulebook);
const rated = (...predicates: (readonly [number, 'SB' | 'B' | 'BP' | 'K' | 'SK'])[]) => ({
  ratings: predicates.map(([year, predicate]) => ({
    year,
    predicate,
    eventId: '0190f5c2-7b1a-7c3e-9d2f-000000000001',
  })),
});
const steps = (fromGolongan: Golongan, toGolongan: Golongan) => ({ fromGolongan, toGolongan });

describe('a regular promotion', () => {
  const since = { rankSince: '2020-04-01', monthsInRank: 48 };

  it.each([
    ['2024-04-01', []],
    ['2024-02-01', ['rank.service-time']],
    ['2024-06-01', []],
  ])('promotion.reguler.service: II/c from 1 Apr 2020, TMT %s: %j', (effectiveFrom, codes) =>
    expect(says({ effectiveFrom }, since)).toEqual(codes),
  );

  it('promotion.reguler.service: says the months, whatever years were stated', () =>
    expect(breachesOf({ effectiveFrom: '2024-02-01', yearsInRank: 4 }, since)).toEqual([
      {
        code: 'rank.service-time',
        rule: 'promotion.reguler.service',
        version: 'promotion.reguler.service@2000-01-01',
        pointer: '/effectiveFrom',
        values: { have: 46, need: 48 },
        sentence: 'rank.service-time#months',
      },
    ]));

  it.each([
    ['pelaksana', []],
    ['fungsional', ['rank.service-time']],
    ['pengawas', ['rank.service-time']],
    [null, []],
  ] as const)('promotion.reguler.service: in a post of level %s: %j', (postLevel, codes) =>
    expect(says({}, { ...since, postLevel })).toEqual(codes),
  );

  it.each([
    ['III/d', 'III/c', ['rank.above-superior']],
    ['III/d', 'III/d', []],
    ['III/d', 'IV/a', []],
    ['III/d', null, []],
  ] as const)('promotion.reguler.superior: to %s, superior %s: %j', (to, superiorGolongan, codes) =>
    expect(says(steps('III/c', to), { superiorGolongan })).toEqual(codes),
  );

  it.each([
    ['slta-d2', 'III/b', 'III/c', ['rank.ceiling']],
    ['slta-d2', 'III/a', 'III/b', []],
    ['sd', 'II/a', 'II/b', ['rank.ceiling']],
    ['sltp', 'II/c', 'II/d', ['rank.ceiling']],
    ['sltp-kejuruan', 'II/c', 'II/d', []],
    ['d3', 'III/c', 'III/d', ['rank.ceiling']],
    ['s1-d4', 'III/d', 'IV/a', ['rank.ceiling']],
    ['sltp-kejuruan', 'II/d', 'III/a', ['rank.ceiling']],
    ['s2', 'III/d', 'IV/a', []],
    ['s2', 'IV/a', 'IV/b', ['rank.ceiling']],
    ['s3', 'IV/a', 'IV/b', []],
    ['s3', 'IV/b', 'IV/c', ['rank.ceiling']],
    [null, 'III/b', 'III/c', []],
  ] as const)('promotion.reguler.ceiling: %s from %s to %s: %j', (education, from, to, codes) =>
    expect(says(steps(from, to), { education })).toEqual(codes),
  );

  it('promotion.reguler.ceiling: binds no other kind', () =>
    expect(
      says({ kind: 'pilihan-structural', ...steps('III/b', 'III/c') }, { education: 'slta-d2' }),
    ).toEqual([]));
});

describe('the ratings before a promotion', () => {
  it.each([
    ['2024 BP, 2025 B', rated([2024, 'BP'], [2025, 'B']), ['rank.appraisal']],
    ['2024 B, 2025 SB', rated([2024, 'B'], [2025, 'SB']), []],
    ['2024 K, 2025 SK', rated([2024, 'K'], [2025, 'SK']), ['rank.appraisal', 'rank.appraisal']],
    ['only 2025 known, B', rated([2025, 'B']), []],
    ['2023 BP, long ago', rated([2023, 'BP']), []],
    ['none known', {}, []],
  ] as const)('promotion.appraisal: TMT 2026, %s: %j', (_, known, codes) =>
    expect(says({ effectiveFrom: '2026-04-01' }, known)).toEqual(codes),
  );

  it.each(['reguler', 'pilihan-structural', 'pilihan-functional'] as const)(
    'promotion.appraisal: binds %s',
    (kind) =>
      expect(says({ kind, effectiveFrom: '2026-04-01' }, rated([2025, 'BP']))).toEqual(['rank.appraisal']),
  );

  it('promotion.appraisal: says the year, the predicate and the one needed', () =>
    expect(breachesOf({ effectiveFrom: '2026-04-01' }, rated([2024, 'BP'], [2025, 'B']))).toMatchObject([
      { rule: 'promotion.appraisal', values: { year: 2024, predicate: 'BP', least: 'B' } },
    ]));
});

describe('a promotion by post', () => {
  const structural = { kind: 'pilihan-structural' as const };

  it.each([
    ['III/b', 'III/c', 'IV.a', 14, 14, []],
    ['III/b', 'III/c', 'IV.a', 12, 12, []],
    ['III/b', 'III/c', 'IV.a', 11, 14, ['rank.service-time']],
    ['III/b', 'III/c', 'IV.a', 14, 11, ['rank.service-time']],
    ['III/c', 'III/d', 'IV.a', 14, 14, ['rank.service-time']],
    ['III/c', 'III/d', 'III.b', 14, 14, []],
    ['III/b', 'III/c', null, null, null, []],
  ] as const)(
    'promotion.structural: %s to %s in %s, %s months in rank, %s in post: %j',
    (from, to, echelon, monthsInRank, monthsInPost, codes) =>
      expect(says({ ...structural, ...steps(from, to) }, { echelon, monthsInRank, monthsInPost })).toEqual(
        codes,
      ),
  );

  it('promotion.structural: says which time is short, and which rank is the lowest', () =>
    expect(
      breachesOf(
        { ...structural, ...steps('III/c', 'III/d') },
        { echelon: 'IV.a', monthsInRank: 3, monthsInPost: 2 },
      ),
    ).toMatchObject([
      { values: { have: 3, need: 12 }, sentence: 'rank.service-time#months' },
      { values: { have: 2, need: 12 }, sentence: 'rank.service-time#inpost' },
      { values: { golongan: 'III/c', lowest: 'III/c' }, sentence: 'rank.service-time#lowest' },
    ]));

  it.each([
    ['ahli-muda', 'III/c', 'III/d', '100', []],
    ['ahli-muda', 'III/c', 'III/d', '99.9', ['rank.credit']],
    ['ahli-muda', 'III/d', 'IV/a', '199.999999', ['rank.credit']],
    ['ahli-muda', 'III/d', 'IV/a', '200', []],
    ['ahli-pertama', 'III/a', 'III/b', '50', []],
    ['ahli-pertama', 'III/a', 'III/b', '46.875', ['rank.credit']],
    ['ahli-pertama', 'III/b', 'III/c', '50', ['rank.credit']],
    ['pemula', 'II/a', 'II/b', '14.9', ['rank.credit']],
    ['terampil', 'II/b', 'II/c', '20', []],
    ['terampil', 'II/d', 'III/a', '59', ['rank.credit']],
    ['mahir', 'III/a', 'III/b', '50', []],
    ['penyelia', 'III/c', 'III/d', '99', ['rank.credit']],
    ['penyelia', 'III/d', 'IV/a', '99', []],
    ['ahli-madya', 'IV/a', 'IV/b', '149.5', ['rank.credit']],
    ['ahli-madya', 'IV/c', 'IV/d', '450', []],
    ['ahli-utama', 'IV/d', 'IV/e', '199', ['rank.credit']],
    ['ahli-muda', 'III/b', 'III/c', '1', []],
    ['ahli-muda', 'III/c', 'III/d', null, []],
  ] as const)(
    'promotion.functional.need: %s from %s to %s with %s: %j',
    (functionalLevel, from, to, credit, codes) =>
      expect(says({ kind: 'pilihan-functional', ...steps(from, to) }, { functionalLevel, credit })).toEqual(
        codes,
      ),
  );

  it.each([
    [8, 'SB', ['rank.service-time']],
    [12, 'SB', []],
    [12, 'B', ['rank.appraisal']],
    [null, 'SB', []],
  ] as const)(
    'promotion.other: extraordinary performance after %s months, %s: %j',
    (monthsInRank, predicate, codes) =>
      expect(
        says({ kind: 'pilihan-extraordinary-performance' }, { monthsInRank, ...rated([2023, predicate]) }),
      ).toEqual(codes),
  );

  it('promotion.other: a higher diploma has no service time of its own', () =>
    expect(says({ kind: 'pilihan-higher-diploma' }, { monthsInRank: 2, ...rated([2023, 'BP']) })).toEqual(
      [],
    ));
});

describe('any promotion', () => {
  it.each<PromotionKind>(['anumerta', 'pengabdian'])(
    'promotion.event: %s on any day, whatever the service and the ratings',
    (kind) =>
      expect(
        says(
          { kind, effectiveFrom: '2025-11-15', yearsInRank: 0 },
          { monthsInRank: 1, education: 'sd', superiorGolongan: 'I/a', ...rated([2024, 'SK']) },
        ),
      ).toEqual([]),
  );

  it.each([
    ['reguler', true, ['rank.discipline']],
    ['pilihan-structural', true, ['rank.discipline']],
    ['pengabdian', true, ['rank.discipline']],
    ['anumerta', true, []],
    ['reguler', false, []],
    ['reguler', null, []],
  ] as const)('promotion.discipline: %s, a heavy case open %s: %j', (kind, heavyDisciplineOpen, codes) =>
    expect(says({ kind }, { heavyDisciplineOpen })).toEqual(codes),
  );

  it('of which nothing is known is judged by what it states alone', () =>
    expect(meritBreaches({ ...promotion({}), grounds: null, yearsInRank: 3 }, rulebook)).toMatchObject([
      { code: 'rank.service-time', values: { have: 3, need: 4 }, pointer: '/yearsInRank' },
    ]));

  it('cites the rules of its kind, by the versions of its TMT', () =>
    expect(promotionCitations('pilihan-functional', '2024-04-01', rulebook)).toEqual([
      { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2024-01-01' },
      { rule: 'promotion.step', version: 'promotion.step@2000-01-01' },
      { rule: 'promotion.functional', version: 'promotion.functional@2023-01-01' },
      { rule: 'promotion.functional.need', version: 'promotion.functional.need@2023-01-01' },
      { rule: 'promotion.appraisal', version: 'promotion.appraisal@2000-01-01' },
    ]));
});
