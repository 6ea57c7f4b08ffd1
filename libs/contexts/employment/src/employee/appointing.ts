import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import { nipFlaw, numberRefusal, showsPersonalNumber } from '#app/personnel';
import type {
  CpnsAppointed,
  EmployeeEvent,
  EmployeeRegistered,
  PnsAppointed,
  PppkContracted,
  ServiceEnded,
} from './employee.events.js';
import { employeeBreaches, judgedBy } from './employee-rules.js';
import type { Employee, LivingEmployee } from './employee.js';

/** A fact before it was judged. */
export type Unjudged<D> = Omit<D, 'findings'>;

/**
 * Takes somebody over who served before the ledger began.
 * @throws RuleViolation `employee.exists`, `employee.evidence-missing`, `employee.source-personal`, `nip.invalid`, and the rules of every decision
 */
export function registerEmployee(
  living: LivingEmployee,
  data: Unjudged<EmployeeRegistered['data']>,
  rulebook: Rulebook,
): EmployeeRegistered[] {
  if (living.state.kind !== null) throw new RuleViolation('employee.exists', { taken: true });
  if (data.evidence.length === 0)
    throw new RuleViolation('employee.evidence-missing', { pointer: '/evidence' });
  // Everybody sees where somebody was taken from.
  if (showsPersonalNumber(data.source.id, undefined))
    throw new RuleViolation('employee.source-personal', { pointer: '/source/id' });
  checkNip(data, data.kind === 'PPPK' ? 'pppk' : 'pns', rulebook);
  return [judged({ type: 'EmployeeRegistered', data: { ...data, findings: [] } }, living, rulebook)];
}

/**
 * Appoints a candidate civil servant.
 * @throws RuleViolation `employee.serving`, `nip.invalid`, and the rules of every decision
 */
export function appointCpns(
  living: LivingEmployee,
  data: Unjudged<CpnsAppointed['data']>,
  rulebook: Rulebook,
): CpnsAppointed[] {
  checkFree(living.state, data.effectiveFrom);
  checkNip(data, 'pns', rulebook);
  return [judged({ type: 'CpnsAppointed', data: { ...data, findings: [] } }, living, rulebook)];
}

/**
 * Takes somebody on by contract, or renews the contract: whether it is a renewal follows from what stands.
 * @throws RuleViolation `employee.serving` as a PNS or a candidate, `nip.invalid`, `pppk.end-date`, and the rules of every decision
 */
export function contractPppk(
  living: LivingEmployee,
  data: Omit<Unjudged<PppkContracted['data']>, 'renewal'>,
  rulebook: Rulebook,
): PppkContracted[] {
  const { state } = living;
  if (state.kind !== 'PPPK') checkFree(state, data.effectiveFrom);
  checkNip(data, 'pppk', rulebook);
  const contract = { ...data, renewal: state.contracted, findings: [] };
  return [judged({ type: 'PppkContracted', data: contract }, living, rulebook)];
}

/**
 * Appoints a candidate a permanent civil servant.
 * @throws RuleViolation `employee.not-cpns`, `employee.already-pns`, and, unless it is recorded as taken, `pns.probation`, and the
 *   rules of every decision
 */
export function appointPns(
  living: LivingEmployee,
  data: Omit<Unjudged<PnsAppointed['data']>, 'cpnsDecisionId'>,
  rulebook: Rulebook,
): PnsAppointed[] {
  const { kind, cpns, ended } = living.state;
  if (kind === 'PNS') throw new RuleViolation('employee.already-pns', { taken: true });
  if (kind !== 'CPNS' || !cpns || ended) throw new RuleViolation('employee.not-cpns');
  const appointed = { ...data, cpnsDecisionId: cpns.decisionId, findings: [] };
  return [judged({ type: 'PnsAppointed', data: appointed }, living, rulebook)];
}

/** Ends a service. @throws RuleViolation `employee.not-serving`, and the rules of every decision */
export function endService(
  living: LivingEmployee,
  data: Unjudged<ServiceEnded['data']>,
  rulebook: Rulebook,
): ServiceEnded[] {
  const { kind, ended } = living.state;
  if (kind === null || ended) throw new RuleViolation('employee.not-serving');
  return [judged({ type: 'ServiceEnded', data: { ...data, findings: [] } }, living, rulebook)];
}

/** Who serves is appointed anew only once that service has ended. */
function checkFree({ kind, ended }: Employee, from: string): void {
  if (kind === null || (ended !== null && ended.from <= from)) return;
  throw new RuleViolation('employee.serving', { taken: true, values: { kind } });
}

/** Effect R: the number fits its format, the kind of service and the day of birth; the facts of employment hold no sex. */
function checkNip(
  {
    nip,
    birthDate,
    decidedOn,
  }: { readonly nip: string; readonly birthDate: string; readonly decidedOn: string },
  kind: 'pns' | 'pppk',
  rulebook: Rulebook,
): void {
  const flaw = nipFlaw(nip, { kind, birthDate });
  if (flaw)
    throw numberRefusal('nip.invalid', '/nip', flaw, judgedBy('recruitment.nip.format', decidedOn, rulebook));
}

/** The findings of a fact, written into it. @throws RuleViolation */
function judged<E extends EmployeeEvent>(event: E, { entries }: LivingEmployee, rulebook: Rulebook): E {
  const breaches = employeeBreaches(event, rulebook, entries);
  return { ...event, data: { ...event.data, findings: findingsOf(breaches, event.data.recordedAsTaken) } };
}
