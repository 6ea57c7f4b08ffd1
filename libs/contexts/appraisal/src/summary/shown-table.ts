import { PREDICATES, type Predicate } from '#app/personnel';
import type { SmallCells } from '../rulesets.js';
import { exposedIn, SUM, type Exposed, type SumRow } from './published-sums.js';
import { HIDDEN, suppress, suppressCount, totalOf, type Cell } from './small-cells.js';
import type { AppraisalSummaryPublished } from './summary.events.js';
import { ratedIn, type FamilyUnit, type UnitFamily } from './unit-family.js';

/** What a summary printed. */
export type Printed = Pick<
  AppraisalSummaryPublished['data'],
  'table' | 'total' | 'objectionsFiled' | 'objectionsChanged'
>;

/** Everything ever printed of a unit and year, the revoked included: copies of it cannot be recalled. */
export type PrintedBefore = ReadonlyMap<string, readonly Printed[]>;

/** What decides how a table is printed. */
export interface Printing {
  readonly unitId: string;
  readonly family: UnitFamily;
  readonly before: PrintedBefore;
  readonly rules: SmallCells;
}

/** A table as it may be printed; a total of null is hidden. */
export interface ShownTable {
  readonly table: Readonly<Record<Predicate, Cell>>;
  readonly total: number | null;
}

const isHidden = (cell: Cell | null | undefined): boolean => cell?.startsWith('<') ?? false;

/**
 * The table of a unit and all below it, hidden as far as it takes: by itself, and so that nobody can work out a small number, or
 * anything of a unit too small for a table, by subtracting what was printed of units above, beside and below; null: no table.
 * What was hidden in an earlier version stays hidden.
 */
export function shownTable(printing: Printing): ShownTable | null {
  const { unitId, family, before, rules } = printing;
  const unit = family.get(unitId)!;
  const { counts } = unit.all;
  if (ratedIn(unit) < rules.minimumUnit) return null;
  const versions = (before.get(unitId) ?? []).filter(({ table }) => table !== null);
  const earlier = PREDICATES.filter((one) => versions.some(({ table }) => isHidden(table![one])));
  let hidden = suppress(counts, rules.threshold, new Set(earlier))?.hidden;
  let withTotal = versions.every(({ total }) => total !== null);
  const exposedNow = (print: ReadonlySet<string> | null): readonly Exposed[] =>
    exposedIn(rowsOf(printing, print), PREDICATES, { ...rules, countsPersons: true });
  const anyway = new Set(exposedNow(null).map(nameOf));
  // To hide what everybody has read protects nothing.
  const read = knownOf(unit, versions);
  for (;;) {
    if (!hidden) return null;
    const shown = PREDICATES.filter((one) => !hidden!.includes(one));
    if (shown.length === 0 && !withTotal) return null;
    const print = new Set<string>([...shown, ...(withTotal ? [SUM] : [])]);
    const exposed = exposedNow(print).filter((one) => !anyway.has(nameOf(one)));
    if (exposed.length === 0) break;
    const columns = new Set(exposed.map(({ column }) => column));
    const helping = shown.filter((one) => !read.has(one));
    const next = smallest(
      counts,
      helping.filter((one) => columns.has(one)),
    );
    if (next === undefined && withTotal && !read.has(SUM)) withTotal = false;
    else if (helping.length === 0) return null;
    else hidden = [...hidden, next ?? smallest(counts, helping)!];
    // A row with a printed total needs company for what it hides.
    if (withTotal) hidden = suppress(counts, rules.threshold, new Set(hidden))?.hidden;
  }
  const cells = PREDICATES.map((one) => {
    const label = counts[one] < rules.threshold ? `<${rules.threshold}` : HIDDEN;
    return [one, hidden.includes(one) ? label : String(counts[one])];
  });
  const table = Object.fromEntries(cells) as Record<Predicate, Cell>;
  return { table, total: withTotal ? totalOf(counts) : null };
}

/** The number to hide first: the smallest, of equal ones the worse. */
const smallest = (counts: FamilyUnit['all']['counts'], among: readonly Predicate[]): Predicate | undefined =>
  among.reduce<Predicate | undefined>(
    (least, one) => (least === undefined || counts[one] <= counts[least] ? one : least),
    undefined,
  );

const nameOf = ({ unitId, column }: Exposed): string => `${unitId} ${column}`;

/** The rows of a family. @param print what the new table prints; null: there is none */
function rowsOf({ unitId, family, before }: Printing, print: ReadonlySet<string> | null): SumRow[] {
  return [...family.values()].map((unit): SumRow => {
    const versions = (before.get(unit.unitId) ?? []).filter(({ table }) => table !== null);
    const known = knownOf(unit, versions);
    const mine = unit.unitId === unitId;
    if (mine) for (const one of print ?? []) known.add(one);
    return {
      ...rowBase(unit),
      own: unit.own.counts,
      all: unit.all.counts,
      known,
      labelled: versions.length > 0 || (mine && print) ? new Set(PREDICATES) : null,
    };
  });
}

/** What was printed as it is now. A number that changed since tells nothing of what it is. */
function knownOf(unit: FamilyUnit, versions: readonly Printed[]): Set<string> {
  const total = ratedIn(unit);
  const known = new Set<string>(
    PREDICATES.filter((one) => versions.some(({ table }) => table?.[one] === String(unit.all.counts[one]))),
  );
  if (versions.some((version) => version.total === total)) known.add(SUM);
  return known;
}

const rowBase = (unit: FamilyUnit): Pick<SumRow, 'unitId' | 'parentUnitId' | 'persons' | 'ownPersons'> => ({
  unitId: unit.unitId,
  parentUnitId: unit.parentUnitId,
  persons: ratedIn(unit),
  ownPersons: totalOf(unit.own.counts),
});

/** Objections of a unit and all below it, as printed; null: no word of them. */
export interface ShownObjections {
  readonly objectionsFiled: Cell | null;
  readonly objectionsChanged: Cell | null;
}

/** Objections: those that changed a rating, the others, and their sum, the filed ones. */
const OBJECTIONS = ['changed', 'other'] as const;

/** The objections of a unit with a table, hidden as its predicates are; where the labels alone would tell, there is no word of them. */
export function shownObjections(printing: Printing): ShownObjections {
  const { unitId, family, before, rules } = printing;
  const { filed, changed } = family.get(unitId)!.all;
  const versions = before.get(unitId) ?? [];
  const open: string[] = [];
  if (filed >= rules.threshold && !versions.some((one) => isHidden(one.objectionsFiled))) open.push(SUM);
  if (changed >= rules.threshold && !versions.some((one) => isHidden(one.objectionsChanged)))
    open.push('changed');
  const exposedNow = (printed: ReadonlySet<string> | null): readonly Exposed[] =>
    exposedIn(objectionRows(printing, printed), OBJECTIONS, { ...rules, countsPersons: false });
  const anyway = new Set(exposedNow(null).map(nameOf));
  const tells = (printed: ReadonlySet<string>): boolean =>
    exposedNow(printed).some((one) => !anyway.has(nameOf(one)));
  const print = [open, open.filter((one) => one === SUM), []]
    .map((printed) => new Set(printed))
    .find((printed) => !tells(printed));
  if (!print) return { objectionsFiled: null, objectionsChanged: null };
  const cell = (count: number, name: string): Cell => {
    const printed = suppressCount(count, rules.threshold);
    return print.has(name) || isHidden(printed) ? printed : HIDDEN;
  };
  return { objectionsFiled: cell(filed, SUM), objectionsChanged: cell(changed, 'changed') };
}

/** The rows of a family's objections. @param print what the new table prints; null: no word of objections */
function objectionRows({ unitId, family, before }: Printing, print: ReadonlySet<string> | null): SumRow[] {
  return [...family.values()].map((unit): SumRow => {
    const versions = (before.get(unit.unitId) ?? []).filter(
      ({ objectionsFiled }) => objectionsFiled !== null,
    );
    const { filed, changed } = unit.all;
    const known = new Set<string>();
    if (versions.some((one) => one.objectionsFiled === String(filed))) known.add(SUM);
    if (versions.some((one) => one.objectionsChanged === String(changed))) known.add('changed');
    const mine = unit.unitId === unitId;
    if (mine) for (const one of print ?? []) known.add(one);
    return {
      ...rowBase(unit),
      own: { changed: unit.own.changed, other: unit.own.filed - unit.own.changed },
      all: { changed, other: filed - changed },
      known,
      labelled: versions.length > 0 || (mine && print) ? new Set(['changed', SUM]) : null,
    };
  });
}
