import { citedVersions, decisionBreaches, type Entry } from '#app/decision-life';
import { addYears, RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import type { Probation } from '../rulesets.js';
import type { EmployeeEvent, PnsAppointed, PppkContracted } from './employee.events.js';

const PROBATION = 'recruitment.cpns.probation';
const CONTRACT = 'recruitment.pppk';

/** The dated rules that each fact cites, by the version of the day on its SK. */
const RULES_CITED: Readonly<Record<EmployeeEvent['type'], readonly string[]>> = {
  EmployeeRegistered: [],
  CpnsAppointed: [],
  PppkContracted: [CONTRACT],
  PnsAppointed: [PROBATION],
  ServiceEnded: [],
};

/** The versions that judge a fact of that type and day. */
export const citationsOf = (type: EmployeeEvent['type'], decidedOn: string, rulebook: Rulebook) =>
  citedVersions(RULES_CITED[type], decidedOn, rulebook);

/** The versions that judge a fact about an employee. */
export const employeeCitations = ({ type, data }: EmployeeEvent, rulebook: Rulebook) =>
  citationsOf(type, data.decidedOn, rulebook);

/**
 * The rules that a fact about an employee must keep; also after its correction.
 * @param entries the decisions of the stream: probation is counted from the appointment as a candidate
 * @returns breaches of rules of effect F
 * @throws RuleViolation `pppk.end-date`, `decision.effect-order`
 */
export function employeeBreaches(
  event: EmployeeEvent,
  rulebook: Rulebook,
  entries: readonly Entry<EmployeeEvent>[],
): readonly Breach[] {
  if (event.type === 'PppkContracted') checkEndDate(event.data, rulebook);
  const own =
    event.type === 'PnsAppointed'
      ? probationBreach(event.data, startOf(event.data, entries), rulebook)
      : null;
  return [...(own ? [own] : []), ...decisionBreaches(event.data, rulebook)];
}

/** Effect R: a contract has an end. */
function checkEndDate({ effectiveUntil, decidedOn }: PppkContracted['data'], rulebook: Rulebook): void {
  if (effectiveUntil === null)
    throw new RuleViolation('pppk.end-date', {
      ...judgedBy(CONTRACT, decidedOn, rulebook),
      pointer: '/effectiveUntil',
    });
}

/** A rule of recruitment with its version in force on a day, where one is known, as a refusal names them. */
export function judgedBy(rule: string, day: string, rulebook: Rulebook): { rule: string; version?: string } {
  const ruleset = rulebook.inForce(rule, day);
  return { rule, ...(ruleset && { version: versionOf(ruleset) }) };
}

/** TMT of the appointment as a candidate; null: not known to the ledger. */
function startOf(
  { cpnsDecisionId }: PnsAppointed['data'],
  entries: readonly Entry<EmployeeEvent>[],
): string | null {
  const candidacy = entries.find(({ corrected }) => corrected.data.decisionId === cpnsDecisionId)?.corrected;
  if (candidacy?.type === 'EmployeeRegistered') return candidacy.data.servesSince ?? null;
  return candidacy?.data.effectiveFrom ?? null;
}

/**
 * Effect F: a year of probation, the training passed, healthy; later than that only as BKN recommends. The start of a candidacy from
 * before the ledger that nobody stated is not judged.
 */
function probationBreach(
  data: PnsAppointed['data'],
  start: string | null,
  rulebook: Rulebook,
): Breach | null {
  const ruleset = rulebook.inForce<Probation>(PROBATION, data.decidedOn);
  if (!ruleset) return null;
  const breach = (pointer: string, more: Pick<Breach, 'sentence' | 'values'>): Breach => ({
    code: 'pns.probation',
    rule: PROBATION,
    version: versionOf(ruleset),
    pointer,
    ...more,
  });
  const date = start === null ? null : addYears(start, ruleset.values.years);
  if (date !== null && data.effectiveFrom < date) return breach('/effectiveFrom', { values: { date } });
  if (date !== null && data.effectiveFrom > date && data.bknRecommendation === null)
    return breach('/bknRecommendation', { values: { date }, sentence: 'pns.probation#late' });
  if (!data.trainingPassed) return breach('/trainingPassed', { sentence: 'pns.probation#training' });
  return data.healthy ? null : breach('/healthy', { sentence: 'pns.probation#health' });
}
