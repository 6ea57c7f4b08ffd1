import fc from 'fast-check';
import { PREDICATES, type Predicate } from '#app/personnel';
import type { UnitOn } from '#app/platform';
import { numberName, ownName, readerOf, type Version } from './attack.fixture.js';
import { LinearSystem } from './linear-bounds.fixture.js';
import { shownObjections, shownTable, type Printed } from './shown-table.js';
import { totalOf, type Counts } from './small-cells.js';
import { familyOf, ratedIn, type OwnCounts, type UnitFamily } from './unit-family.js';

const RULES = { threshold: 5, minimumUnit: 10, coverageStepPercent: 5 };
const countsOf = (...numbers: readonly number[]): Counts =>
  Object.fromEntries(PREDICATES.map((predicate, i) => [predicate, numbers[i]!])) as Record<Predicate, number>;
const unit = (unitId: string, parentUnitId: string | null): UnitOn => ({
  unitId,
  parentUnitId,
  name: unitId,
});
const ownOf = (numbers: readonly number[], filed = 0, changed = 0): OwnCounts => ({
  counts: countsOf(...numbers),
  lastReceivedOn: null,
  filed,
  changed,
});

/** Publishes one unit after another, each seeing what was printed before it. */
class Year {
  readonly versions: Version[] = [];
  private readonly before = new Map<string, Printed[]>();

  constructor(
    readonly year: number,
    readonly family: UnitFamily,
  ) {}

  publish(unitId: string): Version {
    const printing = { unitId, family: this.family, before: this.before, rules: RULES };
    const table = shownTable(printing);
    const printed: Printed = table
      ? { ...table, ...shownObjections(printing) }
      : { table: null, total: null, objectionsFiled: null, objectionsChanged: null };
    this.before.set(unitId, [...(this.before.get(unitId) ?? []), printed]);
    const version = { unitId, year: this.year, ...printed };
    this.versions.push(version);
    return version;
  }
}
const yearOf = (tree: readonly UnitOn[], own: Readonly<Record<string, OwnCounts>>, year = 2025): Year =>
  new Year(year, familyOf(tree[0]!.unitId, tree, new Map(Object.entries(own))));

/** Every number that must not be worked out, with how many values a reader can still take it for. */
function attack(years: readonly Year[]): { readonly name: string; readonly values: number }[] {
  const reader = readerOf(
    new Map(years.map(({ year, family }) => [year, family])),
    years.flatMap(({ versions }) => versions),
  );
  const guarded = years.flatMap(({ year, family }) =>
    [...family.values()].flatMap((one) => {
      const { unitId, own, all, children } = one;
      if (ratedIn(one) === 0) return [];
      const few = ratedIn(one) < RULES.minimumUnit;
      const numbers = { ...all.counts, filed: all.filed, changed: all.changed, total: ratedIn(one) };
      const small = (value: number, fewer: boolean) => fewer || value < RULES.threshold;
      const names = Object.entries(numbers)
        .filter(([, value]) => small(value, few))
        .map(([column]) => numberName(year, unitId, column));
      const mine = totalOf(own.counts);
      if (children.length === 0 || mine === 0) return names;
      const ownNames = Object.entries({ ...own.counts, filed: own.filed, changed: own.changed })
        .filter(([, value]) => small(value, mine < RULES.minimumUnit))
        .map(([column]) => ownName(year, unitId, column));
      return [...names, ...ownNames];
    }),
  );
  return guarded.map((name) => {
    const { least, most } = reader.boundsOf(name);
    return { name, values: Math.floor(most + 1e-6) - Math.ceil(least - 1e-6) + 1 };
  });
}
const workedOut = (years: readonly Year[]): string[] =>
  attack(years).flatMap(({ name, values }) => (values < 2 ? [name] : []));

const TREE = [
  unit('dinas', null),
  unit('bidang-1', 'dinas'),
  unit('bidang-2', 'dinas'),
  unit('upt', 'dinas'),
];
const DEEP = [...TREE, unit('seksi-1', 'bidang-1'), unit('seksi-2', 'bidang-1')];

describe('the solver', () => {
  it('finds the least and the most of a number', () => {
    const system = new LinearSystem();
    system.sum('all', ['a', 'b', 'c']);
    system.know('all', 10, 10);
    system.know('a', 0, 4);
    system.know('b', 3, 5);
    expect(system.boundsOf('a')).toEqual({ least: 0, most: 4 });
    expect(system.boundsOf('c')).toEqual({ least: 1, most: 7 });
    system.atMost('c', 'a');
    const narrower = new LinearSystem();
    narrower.sum('all', ['a', 'b', 'c']);
    narrower.know('all', 10, 10);
    narrower.know('a', 0, 4);
    narrower.know('b', 3, 5);
    narrower.atMost('c', 'a');
    expect(narrower.boundsOf('c')).toEqual({ least: 1, most: 3.5 });
    expect(narrower.boundsOf('b')).toEqual({ least: 3, most: 5 });
  });

  it('works out what the tables alone would give away', () => {
    const year = yearOf(TREE, {
      'bidang-1': ownOf([10, 20, 6, 6, 7]),
      'bidang-2': ownOf([11, 21, 7, 6, 6]),
      upt: ownOf([3, 4, 1, 0, 0]),
    });
    const plain = (unitId: string): void => {
      const { all } = year.family.get(unitId)!;
      const table = Object.fromEntries(PREDICATES.map((one) => [one, String(all.counts[one])]));
      year.versions.push({
        ...{ unitId, year: 2025, table: table as Record<Predicate, string>, total: totalOf(all.counts) },
        ...{ objectionsFiled: null, objectionsChanged: null },
      });
    };
    ['dinas', 'bidang-1', 'bidang-2'].forEach(plain);
    expect(workedOut([year])).toEqual(
      [...PREDICATES, 'filed', 'changed', 'total']
        .filter((column) => column !== 'filed' && column !== 'changed')
        .map((column) => numberName(2025, 'upt', column)),
    );
  });
});

describe('a parent and its units', () => {
  const own = {
    'bidang-1': ownOf([10, 20, 6, 6, 7]),
    'bidang-2': ownOf([11, 21, 7, 6, 6]),
    upt: ownOf([3, 4, 1, 0, 0]),
  };

  it('appraisal.publish: the parent holds the units below it, also one too small for a table', () => {
    const year = yearOf(TREE, own);
    expect(year.publish('upt')).toMatchObject({ table: null, total: null });
    expect(year.publish('dinas')).toMatchObject({
      table: { SB: '24', B: '45', BP: '14', K: '12', SK: '13' },
      total: 108,
    });
  });

  it('appraisal.publish: with one hidden unit of 8, one more unit hides its total', () => {
    const year = yearOf(TREE, own);
    ['dinas', 'bidang-1'].forEach((unitId) => year.publish(unitId));
    expect(year.publish('bidang-2').total).toBeNull();
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: with one hidden unit of 8, the parent that comes last hides its total', () => {
    const year = yearOf(TREE, own);
    ['bidang-1', 'bidang-2'].forEach((unitId) => expect(year.publish(unitId).total).not.toBeNull());
    expect(year.publish('dinas').total).toBeNull();
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: with two hidden units, the parent shows its total', () => {
    const tree = [...TREE, unit('upt-2', 'dinas')];
    const year = yearOf(tree, { ...own, 'upt-2': ownOf([2, 3, 1, 0, 1]) });
    ['bidang-1', 'bidang-2'].forEach((unitId) => year.publish(unitId));
    expect(year.publish('dinas')).toMatchObject({ total: 115, table: { SB: '26' } });
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: with no hidden unit, the parent shows its total', () => {
    const year = yearOf(TREE, { ...own, upt: ownOf([8, 9, 6, 5, 5]) });
    ['bidang-1', 'bidang-2', 'upt'].forEach((unitId) => year.publish(unitId));
    expect(year.publish('dinas')).toMatchObject({ total: 133, table: { SK: '18' } });
  });

  it('appraisal.publish: who works in the parent itself is not what is left over', () => {
    const year = yearOf(TREE, { ...own, upt: ownOf([8, 9, 6, 5, 5]), dinas: ownOf([1, 1, 0, 0, 0]) });
    ['bidang-1', 'bidang-2', 'upt', 'dinas'].forEach((unitId) => year.publish(unitId));
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: objections are not what is left over either', () => {
    const year = yearOf(TREE, {
      'bidang-1': ownOf([10, 20, 6, 6, 7], 7, 6),
      'bidang-2': ownOf([11, 21, 7, 6, 6], 0, 0),
      upt: ownOf([8, 9, 6, 5, 5], 0, 0),
    });
    expect(year.publish('bidang-1').objectionsFiled).toBe('7');
    expect(year.publish('dinas')).toMatchObject({ objectionsFiled: '<hidden>' });
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: there is no word of objections where even "<hidden>" would tell', () => {
    const year = yearOf(DEEP, {
      'seksi-1': ownOf([0, 0, 2, 1, 7], 10, 5),
      'seksi-2': ownOf([0, 0, 0, 2, 8], 0, 0),
    });
    expect(year.publish('dinas')).toMatchObject({ objectionsFiled: '10', objectionsChanged: '5' });
    // Five or more of five: the other section would be known to have had none.
    const silent = { total: 10, objectionsFiled: null, objectionsChanged: null };
    expect(year.publish('seksi-1')).toMatchObject(silent);
    expect(workedOut([year])).toEqual([]);
  });

  it('appraisal.publish: nobody objects twice, so a sum must not be the most that the persons leave', () => {
    const year = yearOf(DEEP, {
      'bidang-1': ownOf([0, 0, 1, 0, 0], 1, 0),
      'seksi-1': ownOf([0, 0, 4, 4, 2], 4, 0),
      'seksi-2': ownOf([0, 0, 0, 0, 10], 4, 0),
    });
    ['seksi-1', 'seksi-2'].forEach((unitId) =>
      expect(year.publish(unitId)).toMatchObject({ objectionsFiled: '<5' }),
    );
    // At most four, four, and the one person of the bidang: nine would be all of them.
    expect(year.publish('dinas')).toMatchObject({ objectionsFiled: '<hidden>' });
    expect(workedOut([year])).toEqual([]);
  });
});

const anyNumbers = fc.tuple(...PREDICATES.map(() => fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 16 }))));
const anyOwn = fc
  .record({ numbers: anyNumbers, filed: fc.nat({ max: 12 }), changed: fc.nat({ max: 12 }) })
  .map(({ numbers, filed, changed }) => {
    const few = Math.min(filed, totalOf(countsOf(...numbers)));
    return ownOf(numbers, few, Math.min(changed, few));
  });
const anyYear = fc.record({
  tree: fc.constantFrom(TREE, DEEP),
  own: fc.record(Object.fromEntries(DEEP.map(({ unitId }) => [unitId, anyOwn]))),
  // The same unit again is a later version.
  order: fc.array(fc.constantFrom(...DEEP.map(({ unitId }) => unitId)), { minLength: 3, maxLength: 9 }),
});

describe('whatever is published, in whatever order', () => {
  it('appraisal.publish: nobody works out a small number from units, parents, versions and two years', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (first, second) => {
        const years = [first, second].map(({ tree, own, order }, i) => {
          const year = yearOf(tree, own, 2024 + i);
          for (const unitId of order) if (year.family.has(unitId)) year.publish(unitId);
          return year;
        });
        expect(workedOut(years)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('what is printed is true, and something is printed where nothing is small', () => {
    fc.assert(
      fc.property(anyYear, ({ tree, own, order }) => {
        const year = yearOf(tree, own);
        for (const unitId of order) {
          const one = year.family.get(unitId);
          if (!one) continue;
          const { table, total } = year.publish(unitId);
          if (total !== null) expect(total).toBe(ratedIn(one));
          for (const predicate of table ? PREDICATES : [])
            if (!table![predicate].startsWith('<'))
              expect(table![predicate]).toBe(String(one.all.counts[predicate]));
        }
      }),
      { numRuns: 40 },
    );
    const big = ownOf([20, 30, 10, 9, 8], 20, 9);
    const year = yearOf(TREE, { 'bidang-1': big, 'bidang-2': big, upt: big });
    for (const { unitId } of TREE) expect(Object.values(year.publish(unitId)).join()).not.toContain('<');
  });
});
