import { citedVersions, decisionBreaches, living, type Aggregate, type Living } from '#app/decision-life';
import { addDays, findingsOf, RuleViolation, versionOf, type Rulebook, type Ruleset } from '#app/kernel';
import { PREDICATES, type Predicate } from '#app/personnel';
import type { ObjectionWindow, SmallCells } from '../rulesets.js';
import { HIDDEN, suppress, suppressCount, totalOf, type Cell, type Counts } from './small-cells.js';
import { AppraisalSummaryPublished } from './summary.events.js';

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

/** What was counted: the ratings that stand, up to a position. */
export interface Counted {
  readonly counts: Counts;
  /** Latest day on which a rating counted was received; null when there is none. */
  readonly lastReceivedOn: string | null;
}

/** What the officer states beside the decision. */
export type Stated = Omit<AppraisalSummaryPublished['data'], (typeof COMPUTED)[number]> & {
  readonly headcount: number;
  readonly objections: AppraisalSummaryPublished['data']['objections'];
  readonly readTo: string;
  /** A table computed elsewhere, to be compared. */
  readonly table: Readonly<Record<Predicate, Cell>> | null;
};

/**
 * Publishes a unit's distribution, or a new version of it.
 * @param today civil date of recording: a decision dated ahead does not close the window
 * @throws RuleViolation `appraisal.window-open`, `summary.headcount`, `summary.objections`, `summary.mismatch`
 */
export function publishSummary(
  state: Living<Summary, AppraisalSummaryPublished>,
  stated: Stated,
  counted: Counted,
  today: string,
  rulebook: Rulebook,
): AppraisalSummaryPublished[] {
  const { table: expected, ...facts } = stated;
  const rated = totalOf(counted.counts);
  checkWindow(counted, stated.decidedOn < today ? stated.decidedOn : today, rulebook);
  if (facts.headcount < rated)
    throw new RuleViolation('summary.headcount', {
      pointer: '/headcount',
      values: { headcount: facts.headcount },
    });
  if (facts.objections && facts.objections.changed > facts.objections.filed)
    throw new RuleViolation('summary.objections', {
      pointer: '/objections/changed',
      values: facts.objections,
    });
  const ruleset = rulebook.inForce<SmallCells>('appraisal.publish', stated.decidedOn) ?? earliest(rulebook);
  const earlier = state.entries.map(({ recorded }) => recorded.data);
  const shown = shownOf(counted.counts, facts, ruleset.values, earlier);
  const findings = findingsOf(decisionBreaches(facts, rulebook), facts.recordedAsTaken);
  if (expected) compare(expected, shown.table, ruleset);
  return [
    { type: 'AppraisalSummaryPublished', data: { ...facts, ...shown, counts: counted.counts, findings } },
  ];
}

type Shown = Pick<
  AppraisalSummaryPublished['data'],
  'table' | 'total' | 'rolledUp' | 'objectionsFiled' | 'objectionsChanged' | 'coveragePercent'
>;

function shownOf(
  counts: Counts,
  { headcount, objections }: Pick<Stated, 'headcount' | 'objections'>,
  rules: SmallCells,
  earlier: readonly Shown[],
): Shown {
  const rated = totalOf(counts);
  const table = rated < rules.minimumUnit ? null : suppress(counts, rules.threshold, hiddenBefore(earlier));
  if (!table)
    return {
      table: null,
      total: null,
      rolledUp: true,
      objectionsFiled: null,
      objectionsChanged: null,
      coveragePercent: null,
    };
  const alone = (count: number, cell: 'objectionsFiled' | 'objectionsChanged'): Cell => {
    const printed = suppressCount(count, rules.threshold);
    return printed.startsWith('<') || !earlier.some((version) => isHidden(version[cell])) ? printed : HIDDEN;
  };
  return {
    table: table.cells,
    total: table.total,
    rolledUp: false,
    objectionsFiled: objections && alone(objections.filed, 'objectionsFiled'),
    objectionsChanged: objections && alone(objections.changed, 'objectionsChanged'),
    coveragePercent:
      Math.round((rated * 100) / headcount / rules.coverageStepPercent) * rules.coverageStepPercent,
  };
}

const isHidden = (cell: Cell | null | undefined): boolean => cell?.startsWith('<') ?? false;

/** Predicates hidden in any version ever published, revoked ones included: copies of them cannot be recalled. */
const hiddenBefore = (earlier: readonly Shown[]): Set<Predicate> =>
  new Set(PREDICATES.filter((predicate) => earlier.some(({ table }) => isHidden(table?.[predicate]))));

/** A rating may be objected to until the end of the last day of the window; nothing is published before. */
function checkWindow({ lastReceivedOn }: Counted, on: string, rulebook: Rulebook): void {
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

/** Small cells of years before the rule are protected by its first version. */
function earliest(rulebook: Rulebook): Ruleset<SmallCells> {
  const versions = rulebook.all().filter(({ rule }) => rule === 'appraisal.publish');
  return versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0] as Ruleset<SmallCells>;
}
