import { decisionBreaches } from '#app/decision-life';
import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import { stands, unitOn, type LivingUnit } from './unit.js';
import type { UnitAbolished, UnitEstablished, UnitEvent, UnitMerged, UnitRenamed } from './unit.events.js';

/** A decision before it was judged. */
type Unjudged<D> = Omit<D, 'findings'>;

const judged = <E extends UnitEvent>(event: E, rulebook: Rulebook): E => ({
  ...event,
  data: {
    ...event.data,
    findings: findingsOf(decisionBreaches(event.data, rulebook), event.data.recordedAsTaken),
  },
});

/**
 * The unit stands on that day, and from then on.
 * @throws RuleViolation `unit.unknown`, `unit.ended`, `unit.not-yet`
 */
export function assertStands(living: LivingUnit, day: string, pointer: string): void {
  if (!living.state.established) throw new RuleViolation('unit.unknown', { pointer });
  const { ended } = living.state;
  if (ended)
    throw new RuleViolation('unit.ended', { pointer, values: { regulation: ended.regulation.number } });
  if (!stands(unitOn(living, day))) throw new RuleViolation('unit.not-yet', { pointer, values: { day } });
}

/** Establishes a unit (pembentukan). @throws RuleViolation `unit.exists` and the rules of every decision */
export function establishUnit(
  living: LivingUnit,
  data: Unjudged<UnitEstablished['data']>,
  rulebook: Rulebook,
): UnitEstablished[] {
  if (living.entries.length > 0) throw new RuleViolation('unit.exists', { taken: true });
  return [judged({ type: 'UnitEstablished', data: { ...data, findings: [] } }, rulebook)];
}

/** Gives a unit another name; the same name again records nothing. @throws RuleViolation as `assertStands` */
export function renameUnit(
  living: LivingUnit,
  data: Unjudged<Omit<UnitRenamed['data'], 'formerName'>>,
  rulebook: Rulebook,
): UnitRenamed[] {
  assertStands(living, data.effectiveFrom, '/effectiveFrom');
  const formerName = unitOn(living, data.effectiveFrom).name!;
  if (formerName === data.name) return [];
  return [judged({ type: 'UnitRenamed', data: { ...data, formerName, findings: [] } }, rulebook)];
}

/** What hangs on a unit: standing units below it, and standing posts. */
export interface Hanging {
  readonly units: number;
  readonly posts: number;
}

/** @throws RuleViolation `unit.in-use` */
function assertFree({ units, posts }: Hanging): void {
  if (units + posts > 0) throw new RuleViolation('unit.in-use', { values: { units, posts } });
}

/**
 * Merges a unit into another one, once nothing hangs on it.
 * @param into the unit that it goes into
 * @throws RuleViolation as `assertStands`, `unit.same`, `unit.in-use`
 */
export function mergeUnit(
  living: LivingUnit,
  data: Unjudged<UnitMerged['data']>,
  { into, hanging }: { readonly into: LivingUnit; readonly hanging: Hanging },
  rulebook: Rulebook,
): UnitMerged[] {
  if (data.intoUnitId === data.unitId) throw new RuleViolation('unit.same', { pointer: '/intoUnitId' });
  assertStands(living, data.effectiveFrom, '/effectiveFrom');
  assertStands(into, data.effectiveFrom, '/intoUnitId');
  assertFree(hanging);
  return [judged({ type: 'UnitMerged', data: { ...data, findings: [] } }, rulebook)];
}

/** Abolishes a unit, once nothing hangs on it. @throws RuleViolation as `assertStands`, `unit.in-use` */
export function abolishUnit(
  living: LivingUnit,
  data: Unjudged<UnitAbolished['data']>,
  hanging: Hanging,
  rulebook: Rulebook,
): UnitAbolished[] {
  assertStands(living, data.effectiveFrom, '/effectiveFrom');
  assertFree(hanging);
  return [judged({ type: 'UnitAbolished', data: { ...data, findings: [] } }, rulebook)];
}
