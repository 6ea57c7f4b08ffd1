import type { UnitOn } from './unit.js';

/** A unit with the units under it. */
export interface TreeNode {
  readonly unitId: string;
  readonly name: string;
  readonly units: readonly TreeNode[];
}

/** Units as a tree, by name. A unit whose parent does not stand that day is shown at the top. */
export function treeOf(units: readonly UnitOn[]): readonly TreeNode[] {
  const there = new Set(units.map(({ unitId }) => unitId));
  const under = (parent: string | null): readonly TreeNode[] =>
    units
      .filter(({ parentUnitId }) =>
        parent === null ? parentUnitId === null || !there.has(parentUnitId) : parentUnitId === parent,
      )
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
      .map(({ unitId, name }) => ({ unitId, name, units: under(unitId) }));
  return under(null);
}
