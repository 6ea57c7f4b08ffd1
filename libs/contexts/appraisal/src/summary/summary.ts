import { citedVersions, decisionBreaches, living, type Aggregate, type Living } from '#app/decision-life';
import { addDays, findingsOf, RuleViolation, versionOf, type Rulebook, type Ruleset } from '#app/kernel';
import { PREDICATES, type Predicate } from '#app/personnel';
import type { ObjectionWindow, SmallCells } from '../rulesets.js';
import { shownObjections, shownTable, type PrintedBefore, type Printing } from './shown-table.js';
import type { Cell } from './small-cells.js';
import { AppraisalSummaryPublished } from './summary.events.js';
import { ratedIn, type OwnCounts, type UnitFamily } from './unit-family.js';

/** The summary that stands, or null. */
export type Summary = AppraisalSummaryPublished['data'] | null;

const COMPUTED = [
  'table',
  'total',
  'rolledUp',
  'objectionsFiled',
  'objectionsChanged',
  'coveragePercent',
  'counts',
  'objections',
  'headcount',
  'readTo',
] as const;

/** The dated rules that a summary cites, by the version of the day it was decided. */
export const RULES_CITED = ['appraisal.publish', 'appraisal.objection.window'] as const;

const aggregate: Aggregate<Summary, AppraisalSummaryPublished> = {
  category: 'appraisal.summary',
  events: [AppraisalSummaryPublished],
  initialState: null,
  evolve: (_, event) => event.data,
  standing: (summary) =>
    summary === null
      ? {}
      : {
          orgPredicate: summary.orgPredicate,
          table: summary.table,
          total: summary.total,
          rolledUp: summary.rolledUp,
          objectionsFiled: summary.objectionsFiled,
          objectionsChanged: summary.objectionsChanged,
          coveragePercent: summary.coveragePercent,
        },
  // A number that is wrong is counted again and published as a new version, never typed over.
  fixedFields: ['unitId', 'year', ...COMPUTED],
  breaches: (event, rulebook) => decisionBreaches(event.data, rulebook),
  citations: ({ data }, rulebook) => citedVersions(RULES_CITED, data.decidedOn, rulebook),
};

/** Summary (publikasi tahunan), stream `appraisal.summary-<unitId>.<year>`; a later publication is a new version. */
export const summary = living(aggregate);

/** What was counted: every unit that is counted together with this one, and what was ever printed of the others. */
export interface Counted {
  readonly family: UnitFamily;
  /** Of the other units of the family, this year. */
  readonly printed: PrintedBefore;
}

/** What the officer states beside the decision. */
export type Stated = Omit<AppraisalSummaryPublished['data'], (typeof COMPUTED)[number]> & {
  readonly headcount: number;
  /** Objections counted elsewhere, to be compared; null: not stated. */
  readonly objections: AppraisalSummaryPublished['data']['objections'];
  readonly readTo: string;
  /** A table computed elsewhere, to be compared. */
  readonly table: Readonly<Record<Predicate, Cell>> | null;
};

/**
 * Publishes a unit's distribution with all units below it, or a new version of it.
 * @param today civil date of recording: a decision dated ahead does not close the window
 * @throws RuleViolation `appraisal.window-open`, `summary.headcount`, `summary.mismatch`
 */
export function publishSummary(
  state: Living<Summary, AppraisalSummaryPublished>,
  stated: Stated,
  { family, printed }: Counted,
  today: string,
  rulebook: Rulebook,
): AppraisalSummaryPublished[] {
  const { table: expected, objections: statedObjections, ...facts } = stated;
  const { unitId, headcount } = facts;
  const unit = family.get(unitId)!;
  const { counts, filed, changed } = unit.all;
  checkWindow(unit.all, stated.decidedOn < today ? stated.decidedOn : today, rulebook);
  if (headcount < ratedIn(unit))
    throw new RuleViolation('summary.headcount', { pointer: '/headcount', values: { headcount } });
  const ruleset = rulebook.inForce<SmallCells>('appraisal.publish', stated.decidedOn) ?? earliest(rulebook);
  const earlier = state.entries.map(({ recorded }) => recorded.data);
  const before = new Map([...printed, [unitId, earlier]]);
  const shown = shownOf({ unitId, family, before, rules: ruleset.values }, headcount);
  const findings = findingsOf(decisionBreaches(facts, rulebook), facts.recordedAsTaken);
  if (expected) compare(expected, shown.table, ruleset);
  const objections = { filed, changed };
  if (statedObjections) compareObjections(statedObjections, objections, shown, ruleset);
  return [{ type: 'AppraisalSummaryPublished', data: { ...facts, ...shown, counts, objections, findings } }];
}

type Shown = Pick<
  AppraisalSummaryPublished['data'],
  'table' | 'total' | 'rolledUp' | 'objectionsFiled' | 'objectionsChanged' | 'coveragePercent'
>;

const NO_TABLE: Shown = {
  table: null,
  total: null,
  rolledUp: true,
  objectionsFiled: null,
  objectionsChanged: null,
  coveragePercent: null,
};

function shownOf(printing: Printing, headcount: number): Shown {
  const shown = shownTable(printing);
  if (!shown) return NO_TABLE;
  const { total } = shown;
  const step = printing.rules.coverageStepPercent;
  return {
    ...shown,
    rolledUp: false,
    ...shownObjections(printing),
    // A share of persons whose number is hidden would tell the number.
    coveragePercent: total === null ? null : Math.round((total * 100) / headcount / step) * step,
  };
}

/** A rating may be objected to until the end of the last day of the window; nothing is published before. */
function checkWindow(
  { lastReceivedOn }: Pick<OwnCounts, 'lastReceivedOn'>,
  on: string,
  rulebook: Rulebook,
): void {
  if (lastReceivedOn === null) return;
  const window = rulebook.inForce<ObjectionWindow>('appraisal.objection.window', lastReceivedOn);
  const lastDay = window && addDays(lastReceivedOn, window.values.days);
  if (window && lastDay && on <= lastDay)
    throw new RuleViolation('appraisal.window-open', {
      rule: window.rule,
      version: versionOf(window),
      values: { date: lastDay },
      pointer: '/decidedOn',
    });
}

function compare(
  expected: Readonly<Record<Predicate, Cell>>,
  computed: Shown['table'],
  ruleset: Ruleset,
): void {
  const print = (table: Shown['table']): string =>
    table ? PREDICATES.map((p) => `${p} ${table[p]}`).join(', ') : 'rolled up';
  if (print(expected) !== print(computed))
    throw new RuleViolation('summary.mismatch', {
      rule: ruleset.rule,
      version: versionOf(ruleset),
      values: { computed: print(computed), stated: print(expected) },
      pointer: '/table',
    });
}

/** What is refused says no more than may be printed. */
function compareObjections(
  stated: NonNullable<Stated['objections']>,
  counted: NonNullable<Stated['objections']>,
  { objectionsFiled, objectionsChanged }: Shown,
  ruleset: Ruleset,
): void {
  if (stated.filed === counted.filed && stated.changed === counted.changed) return;
  throw new RuleViolation('summary.mismatch', {
    rule: ruleset.rule,
    version: versionOf(ruleset),
    values: {
      computed: `${objectionsFiled ?? 'not printed'}, ${objectionsChanged ?? 'not printed'}`,
      stated: `${stated.filed}, ${stated.changed}`,
    },
    pointer: '/objections',
  });
}

/** Small cells of years before the rule are protected by its first version. */
function earliest(rulebook: Rulebook): Ruleset<SmallCells> {
  const versions = rulebook.all().filter(({ rule }) => rule === 'appraisal.publish');
  return versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0] as Ruleset<SmallCells>;
}
