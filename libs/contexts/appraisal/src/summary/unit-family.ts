import type { UnitOn } from '#app/platform';
import { PREDICATES } from '#app/personnel';
import { totalOf, type Counts } from './small-cells.js';

/** What a unit counts itself, or with the units below it. */
export interface OwnCounts {
  readonly counts: Counts;
  /** Latest day on which a rating counted was received; null when there is none. */
  readonly lastReceivedOn: string | null;
  /** Objections filed, and those of them that changed the rating. */
  readonly filed: number;
  readonly changed: number;
}

/** Nobody was rated. */
export const NOBODY: OwnCounts = {
  counts: { SB: 0, B: 0, BP: 0, K: 0, SK: 0 },
  lastReceivedOn: null,
  filed: 0,
  changed: 0,
};

/** A unit with what it counts. */
export interface FamilyUnit {
  readonly unitId: string;
  /** Null: at the top. */
  readonly parentUnitId: string | null;
  readonly children: readonly string[];
  /** Persons whom the unit counts itself. */
  readonly own: OwnCounts;
  /** With all units below it: what its table is made of. */
  readonly all: OwnCounts;
}

/** Units that are counted in one another, upper ones first. */
export type UnitFamily = ReadonlyMap<string, FamilyUnit>;

/**
 * The units that a unit is counted together with: everything under the topmost one above it. A unit that the tree does not know
 * stands alone.
 * @throws Error for a tree that runs in a circle
 */
export function familyOf(
  unitId: string,
  tree: readonly UnitOn[],
  own: ReadonlyMap<string, OwnCounts>,
): UnitFamily {
  const parents = new Map(tree.map((unit) => [unit.unitId, unit.parentUnitId]));
  const children = new Map<string, string[]>();
  for (const { unitId: id, parentUnitId } of tree)
    if (parentUnitId !== null) children.set(parentUnitId, [...(children.get(parentUnitId) ?? []), id]);
  const family = new Map<string, FamilyUnit>();
  const add = (id: string, parentUnitId: string | null): OwnCounts => {
    const below = (children.get(id) ?? []).toSorted();
    const mine = own.get(id) ?? NOBODY;
    // Held in its place, so that upper units come first.
    family.set(id, { unitId: id, parentUnitId, children: below, own: mine, all: mine });
    const all = below.map((child) => add(child, id)).reduce(together, mine);
    family.set(id, { unitId: id, parentUnitId, children: below, own: mine, all });
    return all;
  };
  add(topOf(unitId, parents), null);
  return family;
}

function topOf(unitId: string, parents: ReadonlyMap<string, string | null>): string {
  const passed = new Set([unitId]);
  for (let at = unitId; ;) {
    const above = parents.get(at) ?? null;
    if (above === null) return at;
    if (passed.has(above)) throw new Error(`The units above ${unitId} run in a circle.`);
    passed.add(above);
    at = above;
  }
}

const together = (a: OwnCounts, b: OwnCounts): OwnCounts => ({
  counts: Object.fromEntries(
    PREDICATES.map((one) => [one, a.counts[one] + b.counts[one]]),
  ) as unknown as Counts,
  lastReceivedOn:
    [a.lastReceivedOn, b.lastReceivedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
  filed: a.filed + b.filed,
  changed: a.changed + b.changed,
});

/** Persons rated in a unit and below it. */
export const ratedIn = ({ all }: FamilyUnit): number => totalOf(all.counts);
