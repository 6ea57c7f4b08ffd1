import { Value } from 'typebox/value';
import {
  findingsOf,
  isBlank,
  RuleViolation,
  type DecisionData,
  type DomainEvent,
  type Rulebook,
  type Visibility,
} from '#app/kernel';
import type {
  DecisionAnnulledByAuthority,
  DecisionCorrected,
  DecisionRevoked,
  LifeEvent,
} from './life.events.js';
import { idOf, stateOf, type Entry, type Living, type LivingDecider } from './living.js';

/** What a correction states: the act and the new values. */
export type Correction = Omit<
  DecisionCorrected['data'],
  'corrections' | 'internalCorrections' | 'findings'
> & {
  readonly changes: Readonly<Record<string, unknown>>;
};
export type Death = DecisionRevoked | DecisionAnnulledByAuthority;

type Citation = DecisionData['legalBasis'][number];

/** The days that say which versions judge a decision. */
const DAYS = ['decidedOn', 'effectiveFrom'] as const;

/**
 * Corrects a clerical error. It is judged by the versions that the decision cites; moved to another day, by those of that day.
 * Unchanged values are left out; nothing changed records nothing.
 * @throws RuleViolation `decision.unknown`, `decision.already-annulled`, `privacy.person-erased`, `decision.field-unknown`,
 *   `decision.field-fixed`, `decision.field-invalid`, and the first rule of effect F that the corrected decision breaks
 */
export function correct<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
  living: Living<S, E>,
  correction: Correction,
  rulebook: Rulebook,
): LifeEvent[] {
  const entry = alive(living, correction.refDecisionId);
  const { changes, ...act } = correction;
  const definition = decider.events.find((d) => d.type === entry.recorded.type)!;
  const current = entry.corrected.data as Readonly<Record<string, unknown>>;
  // Nobody can judge, or state anew, what was erased.
  if (Object.keys(definition.fields).some((name) => !Object.hasOwn(current, name)))
    throw new RuleViolation('privacy.person-erased', { pointer: '/refDecisionId' });
  for (const [name, to] of Object.entries(changes)) {
    const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
    const pointer = `/changes/${name}`;
    if (!field) throw new RuleViolation('decision.field-unknown', { pointer, values: { field: name } });
    if (
      fixed.has(name) ||
      markOf(entry.recorded, name, field) === 'X' ||
      decider.aggregate.fixedFields?.includes(name)
    )
      throw new RuleViolation('decision.field-fixed', { pointer, values: { field: name } });
    if (!Value.Check(field.schema, to) || (typeof to === 'string' && isBlank(to)))
      throw new RuleViolation('decision.field-invalid', { pointer, values: { field: name } });
  }
  const kept = rulebook.keeping((current as unknown as DecisionData).legalBasis);
  const moved = DAYS.some((day) => Object.hasOwn(changes, day) && changes[day] !== current[day]);
  const judging = moved ? rulebook : kept;
  const corrected = {
    ...entry.corrected,
    data: { ...current, ...changes, ...derived(decider, entry.corrected, changes, { kept, judging }) },
  } as E;
  const corrections: { field: string; from: unknown; to: unknown }[] = [];
  const internalCorrections: typeof corrections = [];
  for (const [name, to] of Object.entries(corrected.data))
    if (!Value.Equal(current[name], to))
      (markOf(entry.recorded, name, definition.fields[name]) === 'P'
        ? corrections
        : internalCorrections
      ).push({
        field: name,
        from: current[name],
        to,
      });
  if (corrections.length + internalCorrections.length === 0) return [];
  const findings = findingsOf(
    decider.aggregate.breaches?.(corrected, judging, living.entries) ?? [],
    act.recordedAsTaken,
  );
  return [{ type: 'DecisionCorrected', data: { ...act, corrections, internalCorrections, findings } }];
}

/** The stricter of the marks: what was sealed when it was recorded does not come to light because it is declared public today. */
function markOf(
  recorded: DomainEvent,
  name: string,
  declared?: { readonly visibility: Visibility },
): Visibility {
  const { visibility: pinned } = recorded as { readonly visibility?: Readonly<Record<string, Visibility>> };
  const marks = [declared?.visibility ?? 'X', ...(pinned ? [pinned[name] ?? 'X'] : [])];
  return (['X', 'S', 'I'] as const).find((mark) => marks.includes(mark)) ?? 'P';
}

/** Values that follow from what is corrected: they move with it, so that no one contradicts another. */
function derived<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
  before: E,
  changes: Correction['changes'],
  { kept, judging }: { readonly kept: Rulebook; readonly judging: Rulebook },
): Record<string, unknown> {
  const data = { ...before.data, ...changes } as unknown as DecisionData;
  const { aggregate } = decider;
  const was = aggregate.citations?.(before, kept) ?? [];
  const now = aggregate.citations?.({ ...before, data } as unknown as E, judging) ?? [];
  return {
    ...('evidence' in changes && { evidenceKinds: [...new Set(data.evidence.map(({ kind }) => kind))] }),
    ...(!Value.Equal(was, now) && { legalBasis: recited(data.legalBasis, was, now) }),
  };
}

/** The law stated stays; our own rules are cited by the versions that judge the corrected decision. */
const recited = (
  legalBasis: DecisionData['legalBasis'],
  was: readonly Citation[],
  now: readonly Citation[],
): Citation[] => [...legalBasis.filter((cited) => !was.some((old) => Value.Equal(old, cited))), ...now];

/** Fields that make the decision what it is; a wrong one is revoked and decided anew. */
const fixed: ReadonlySet<string> = new Set([
  'decisionId',
  'batchId',
  'recordedAsTaken',
  'findings',
  'reliedOn',
  'evidenceKinds',
]);

/**
 * Revokes or annuls a decision: the former state revives, and `StateRestored` says what holds again.
 * @throws RuleViolation `decision.unknown`, `decision.already-annulled`, `decision.effect-date` (from-date without a day)
 */
export function end<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
  living: Living<S, E>,
  death: Death,
): LifeEvent[] {
  const entry = alive(living, death.data.refDecisionId);
  const { effect, effectFrom, date } = death.data;
  if ((effect === 'from-date') !== (effectFrom !== null))
    throw new RuleViolation('decision.effect-date', { pointer: '/effectFrom' });
  const { aggregate } = decider;
  const before = aggregate.standing(living.state);
  // a large decision stands in several facts: all of them fall
  const rest = living.entries.map((e) =>
    idOf(e.recorded) === death.data.refDecisionId ? { ...e, death } : e,
  );
  const after = aggregate.standing(stateOf(aggregate, rest));
  const formerly = aggregate.formerly?.(entry.corrected) ?? {};
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const restored: Record<string, unknown> = {};
  for (const name of names)
    if (!Value.Equal(before[name], after[name])) restored[name] = after[name] ?? formerly[name] ?? null;
  const started = (entry.corrected.data as { effectiveFrom?: string }).effectiveFrom ?? date;
  const from = effectFrom ?? started;
  return [
    death,
    { type: 'StateRestored', data: { refDecisionId: death.data.refDecisionId, restored, from } },
  ];
}

function alive<S, E>(living: Living<S, E>, decisionId: string): Entry<E> {
  const entry = living.entries.find((e) => idOf(e.recorded as DomainEvent) === decisionId);
  if (!entry) throw new RuleViolation('decision.unknown', { pointer: '/refDecisionId' });
  if (entry.death)
    throw new RuleViolation('decision.already-annulled', {
      rule: 'decision.annulment',
      pointer: '/refDecisionId',
      values: { number: entry.death.data.number },
    });
  return entry;
}
