import { ApiProperty } from '@nestjs/swagger';
import type { StandingUnit } from './known-units.js';

/** A unit with the units under it. */
export class UnitNode {
  unitId: string;
  name: string;
  kind: string;

  /** First day of the unit. */
  since: string;

  @ApiProperty({ type: () => [UnitNode] })
  units: UnitNode[];
}

/** Units as a tree, by name. A unit whose parent does not stand that day is shown at the top. */
export function treeOf(units: readonly StandingUnit[]): UnitNode[] {
  const nodes = new Map(
    units.map(({ unitId, name, kind, since }) => [
      unitId,
      { unitId, name, kind, since, units: [] as UnitNode[] },
    ]),
  );
  const top: UnitNode[] = [];
  for (const { unitId, parentUnitId } of units) {
    const parent = parentUnitId === null ? undefined : nodes.get(parentUnitId);
    (parent?.units ?? top).push(nodes.get(unitId)!);
  }
  for (const list of [top, ...[...nodes.values()].map((node) => node.units)])
    list.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return top;
}
