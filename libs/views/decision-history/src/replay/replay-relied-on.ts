import { entriesOf, idOf } from '#app/decision-life';
import { isKnown, type Moment, type RecordedFact } from '#app/platform';
import { evidenceOf, type DecisionStatus, type Evidence } from './replay-decision.js';
import { visibleToInspector, type Shown } from './shown.js';

/** An event that a decision relied on, as it was known when that decision was recorded. */
export interface ReliedOn {
  readonly eventId: string;
  readonly stream: string;
  /** As recorded first. */
  readonly recorded: Shown & { readonly evidence: Evidence };
  /** The decision that the event is; null: it is none. */
  readonly decision: {
    readonly decisionId: string;
    readonly status: Exclude<DecisionStatus, 'unknown'>;
    /** As it read after the corrections of before. */
    readonly corrected: Shown;
  } | null;
  /** What had been done to that decision by then: corrections, objections, answers, its end. */
  readonly acts: readonly (Shown & { readonly evidence: Evidence })[];
  /** How much was done to it afterwards, as far as was asked. */
  readonly later: number;
}

/** What a decision of that position relied on in one stream. */
export interface Relying {
  readonly eventId: string;
  /** Position of the decision: what was recorded after it, it could not rely on. */
  readonly by: string;
  /** What is asked about; of one stream alone, a revision says nothing here. */
  readonly knownAt: Moment;
}

/**
 * Shows an event as it was known to who relied on it. Pure.
 * @param facts the whole stream of the event in order of revision
 * @returns undefined where the stream did not hold the event by then
 */
export function replayReliedOn(facts: readonly RecordedFact[], relying: Relying): ReliedOn | undefined {
  const { eventId, by, knownAt } = relying;
  const before = facts.filter((fact) => isKnown(fact, { at: 'position', position: by }));
  const fact = before.find((one) => one.eventId === eventId);
  if (!fact) return undefined;
  const decisionId = idOf(fact);
  const isAct = (one: RecordedFact) => isText(decisionId) && one.data['refDecisionId'] === decisionId;
  const acts = before.filter(isAct);
  return {
    eventId,
    stream: fact.stream,
    recorded: shownOf(fact),
    decision: isText(decisionId) ? decisionOf(fact, decisionId, before) : null,
    acts: acts.map(shownOf),
    later: facts.filter((one) => isAct(one) && isKnown(one, knownAt)).length - acts.length,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const shownOf = (fact: RecordedFact) => ({ ...visibleToInspector(fact), evidence: evidenceOf(fact) });

function decisionOf(fact: RecordedFact, decisionId: string, before: readonly RecordedFact[]) {
  const entry = entriesOf(before).find(({ recorded }) => idOf(recorded) === decisionId);
  const death = entry?.death?.type;
  return {
    decisionId,
    status: !death
      ? ('alive' as const)
      : death === 'DecisionRevoked'
        ? ('revoked' as const)
        : ('annulled' as const),
    corrected: visibleToInspector(entry ? { ...fact, data: entry.corrected.data } : fact),
  };
}
