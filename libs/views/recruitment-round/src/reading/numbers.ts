import { addDays, addWorkingDays, isUnconfirmed, WorkingCalendar, type Ruleset } from '#app/kernel';
import { ApplicationRow } from '../projection/application.entity.js';
import { NumberRow, type FormationRow } from '../projection/formation.entity.js';
import { PlaceRow, ResultRow } from '../projection/result.entity.js';
import type { RoundRow } from '../projection/round.entity.js';
import { CalendarRow, RuleRow } from '../projection/rule.entity.js';
import { FINAL_WINDOW, NUMBER_TIME, versionFor } from '../projection/rule-facts.js';
import type { Snapshot } from './known.js';

/** Numbers of civil servants that came together: same proposal, same day, same technical consideration. */
export interface IssuedNumbers {
  readonly proposedOn: string | null;
  readonly issuedOn: string;
  readonly pertek: { readonly number: string; readonly date: string } | null;
  readonly persons: number;
  /** Last day in time; null: the proposal is not stated, or the round's rules say no time. */
  readonly dueOn: string | null;
  readonly late: boolean;
}

/** Who passed and has no number. */
export interface AwaitedNumbers {
  readonly persons: number;
  /** Last day of the window for objections to the final result; null: nobody passed. */
  readonly countedFrom: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** The step of the numbers of one formation, with its clock. */
export interface NumberStep {
  readonly issued: readonly IssuedNumbers[];
  readonly awaited: AwaitedNumbers;
}

/** The step of the numbers over all formations of a round. */
export interface NumberFigures {
  /** The last day whose numbers are published: clocks are read by it. */
  readonly asOf: string;
  /** What the rule of the round gives; null: none. */
  readonly workingDays: number | null;
  /** True where the rule, or a calendar that was counted by, is not confirmed. */
  readonly unconfirmed: boolean;
  readonly awaited: number;
  readonly overdue: number;
  readonly issuedLate: number;
}

type Asked = Pick<FormationRow, 'formationId' | 'finalResult'>;

/** Formation → the step of its numbers, and the figures over these formations. */
export async function numberSteps(
  snapshot: Snapshot,
  round: RoundRow,
  formations: readonly Asked[],
): Promise<{ readonly steps: ReadonlyMap<string, NumberStep>; readonly figures: NumberFigures }> {
  const { countedTo } = snapshot;
  const clock = await clockOfRound(snapshot, round);
  const issued = await issuedOf(snapshot, round);
  const results = formations.map(({ finalResult }) => finalResult).filter((id) => id !== null);
  const awaiting = results.length === 0 ? [] : await awaitingOf(snapshot, round, results);
  const steps = new Map(
    formations.map(({ formationId, finalResult }): [string, NumberStep] => {
      const came = issued
        .filter((row) => row.formationId === formationId)
        .map((row) => issuedNumbers(row, clock));
      const awaited = awaiting.find(({ decisionId }) => decisionId === finalResult);
      return [formationId, { issued: came, awaited: awaitedNumbers(awaited, clock, countedTo) }];
    }),
  );
  const all = [...steps.values()];
  const sum = (of: (step: NumberStep) => number) => all.reduce((sofar, step) => sofar + of(step), 0);
  const figures = {
    asOf: countedTo,
    workingDays: clock.rule?.values.workingDays ?? null,
    awaited: sum(({ awaited }) => awaited.persons),
    overdue: sum(({ awaited }) => (awaited.overdue ? awaited.persons : 0)),
    issuedLate: sum((step) => step.issued.reduce((late, own) => late + (own.late ? own.persons : 0), 0)),
    unconfirmed: clock.unconfirmed(),
  };
  return { steps, figures };
}

interface Clock {
  readonly rule: Ruleset<{ readonly workingDays: number }> | undefined;
  /** Days of the window for objections to a final result. */
  readonly windowDays: number;
  /** The last day in time, counted from that day; null: the rule says none. */
  dueAfter(day: string): string | null;
  unconfirmed(): boolean;
}

/** The time for the numbers is one of PPPK; of PNS no rule says any. */
async function clockOfRound({ manager }: Snapshot, { kind, openedOn }: RoundRow): Promise<Clock> {
  const ruleRow = async (rule: string) => manager.findOneBy(RuleRow, { rule });
  const rule =
    kind === 'pns' ? undefined : versionFor<{ workingDays: number }>(await ruleRow(NUMBER_TIME), openedOn);
  const window = versionFor<{ days: number }>(await ruleRow(FINAL_WINDOW), openedOn);
  const years = (await manager.find(CalendarRow)).flatMap(({ calendar }) => calendar ?? []);
  const calendar = new WorkingCalendar(years);
  let doubted = rule !== undefined && isUnconfirmed(rule.sureness);
  return {
    rule,
    windowDays: window?.values.days ?? 0,
    dueAfter(day) {
      if (!rule) return null;
      const { day: due, unconfirmed } = addWorkingDays(day, rule.values.workingDays, calendar);
      doubted ||= unconfirmed;
      return due;
    },
    unconfirmed: () => doubted,
  };
}

type Together = Omit<IssuedNumbers, 'pertek' | 'dueOn' | 'late'> &
  Pick<NumberRow, 'formationId' | 'pertekNumber' | 'pertekDate'>;

/** Numbers whose day of recording is published, over all such days. */
const issuedOf = ({ manager, countedTo }: Snapshot, { roundId }: RoundRow): Promise<Together[]> =>
  manager
    .createQueryBuilder(NumberRow, 'number')
    .select([
      'number.formation_id as "formationId"',
      'number.proposed_on as "proposedOn"',
      'number.issued_on as "issuedOn"',
      'number.pertek_number as "pertekNumber"',
      'number.pertek_date as "pertekDate"',
      'sum(number.persons)::int as persons',
    ])
    .where('number.round_id = :roundId and number.day <= :countedTo', { roundId, countedTo })
    .groupBy('1, 2, 3, 4, 5')
    .having('sum(number.persons) > 0')
    .orderBy('3, 2, 4, 5')
    .getRawMany<Together>();

function issuedNumbers(row: Together, clock: Clock): IssuedNumbers {
  const { proposedOn, issuedOn, pertekNumber: number, pertekDate: date, persons } = row;
  const dueOn = proposedOn === null ? null : clock.dueAfter(proposedOn);
  const pertek = number === null || date === null ? null : { number, date };
  return { proposedOn, issuedOn, pertek, persons, dueOn, late: dueOn !== null && issuedOn > dueOn };
}

interface Awaiting {
  readonly decisionId: string;
  readonly announcedOn: string;
  readonly persons: number;
}

/** Results → who passed by them, is not cancelled, and has no published number. */
const awaitingOf = (
  { manager, countedTo }: Snapshot,
  { roundId }: RoundRow,
  results: readonly string[],
): Promise<Awaiting[]> =>
  manager
    .createQueryBuilder(PlaceRow, 'place')
    .select([
      'place.decision_id as "decisionId"',
      'result.announced_on as "announcedOn"',
      'count(*)::int as persons',
    ])
    .innerJoin(ResultRow, 'result', 'result.decision_id = place.decision_id')
    .innerJoin(ApplicationRow, 'application', 'application.application_no = place.application_no')
    .where(`place.code = 'passed' and place.decision_id in (:...results)`, { results })
    .andWhere('application.round_id = :roundId', { roundId })
    .andWhere('not application.cancelled')
    .andWhere('(application.numbered_on is null or application.numbered_on > :countedTo)', { countedTo })
    .groupBy('1, 2')
    .getRawMany<Awaiting>();

/** No fact says that numbers were proposed before they came: until then the days count from when they could be. */
function awaitedNumbers(awaiting: Awaiting | undefined, clock: Clock, asOf: string): AwaitedNumbers {
  if (!awaiting) return { persons: 0, countedFrom: null, dueOn: null, overdue: false };
  const countedFrom = addDays(awaiting.announcedOn, clock.windowDays);
  const dueOn = clock.dueAfter(countedFrom);
  return { persons: awaiting.persons, countedFrom, dueOn, overdue: dueOn !== null && asOf > dueOn };
}
