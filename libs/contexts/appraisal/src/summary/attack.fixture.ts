import { PREDICATES } from '#app/personnel';
import { LinearSystem } from './linear-bounds.fixture.js';
import type { Printed } from './shown-table.js';
import { ratedIn, type UnitFamily } from './unit-family.js';
import { totalOf } from './small-cells.js';

/** What was printed of a unit in one year, in one version. */
export interface Version extends Printed {
  readonly unitId: string;
  readonly year: number;
}

/**
 * What a reader makes of every version of every table ever printed, of units, the units above them and all years together: that each
 * table is the sum of its parts, that a label is true, that a unit without a table is small, that more objections changed nothing
 * than were filed, that nobody objects twice, how many persons a unit counts itself, and which units rate nobody.
 */
export function readerOf(
  families: ReadonlyMap<number, UnitFamily>,
  versions: readonly Version[],
): LinearSystem {
  const system = new LinearSystem();
  for (const [year, family] of families) beSumsOf(system, year, family);
  for (const version of versions) read(system, version);
  return system;
}

const COLUMNS = [...PREDICATES, 'filed', 'changed'] as const;
export const numberName = (year: number, unitId: string, column: string): string =>
  `${year} ${unitId} ${column}`;
export const ownName = (year: number, unitId: string, column: string): string =>
  `${year} ${unitId} own ${column}`;

function beSumsOf(system: LinearSystem, year: number, family: UnitFamily): void {
  for (const unit of family.values()) {
    const { unitId, children, own } = unit;
    const of = (column: string) => numberName(year, unitId, column);
    system.sum(of('total'), PREDICATES.map(of));
    system.atMost(of('changed'), of('filed'));
    system.atMost(of('filed'), of('total'));
    const rated = ratedIn(unit);
    if (rated === 0) system.know(of('total'), 0, 0);
    else if (rated < 10) system.know(of('total'), 0, 9);
    if (children.length === 0) continue;
    const mine = (column: string) => ownName(year, unitId, column);
    for (const column of COLUMNS)
      system.sum(of(column), [mine(column), ...children.map((child) => numberName(year, child, column))]);
    system.sum(mine('total'), PREDICATES.map(mine));
    system.know(mine('total'), totalOf(own.counts), totalOf(own.counts));
    system.atMost(mine('changed'), mine('filed'));
    system.atMost(mine('filed'), mine('total'));
  }
}

function read(system: LinearSystem, version: Version): void {
  const { unitId, year, table, total, objectionsFiled, objectionsChanged } = version;
  if (table === null) return;
  const cells = { ...table, filed: objectionsFiled, changed: objectionsChanged };
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === null) continue;
    const name = numberName(year, unitId, column);
    if (cell === '<hidden>') system.know(name, 5);
    else if (cell.startsWith('<')) system.know(name, 0, Number(cell.slice(1)) - 1);
    else system.know(name, Number(cell), Number(cell));
  }
  const sum = numberName(year, unitId, 'total');
  if (total === null) system.know(sum, 10);
  else system.know(sum, total, total);
}
