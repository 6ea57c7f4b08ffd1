import { versionOf, type Breach, type Rulebook, type Ruleset } from '#app/kernel';
import type { Tenure } from '../rulesets.js';
import type { PostAssigned } from './post.events.js';

type Assigned = PostAssigned['data'];

/** Effect F: what an assignment shows by itself. @returns the rules it breaks, in the order in which an officer would look */
export function assignmentBreaches(assigned: Assigned, rulebook: Rulebook): Breach[] {
  if (assigned.assignmentKind === 'placement') return [];
  const judges = [tenureBreach, tpkBreach, demotionBreach, choiceBreach];
  return judges.flatMap((judge) => judge(assigned, rulebook) ?? []);
}

const breach = (ruleset: Ruleset, code: string, pointer: string, values: Breach['values'] = {}): Breach => ({
  code,
  rule: ruleset.rule,
  version: versionOf(ruleset),
  pointer,
  values,
});

/** A reason, coded or in words. */
const isReasoned = ({ reasonCode, reasonSummary }: Assigned): boolean =>
  reasonCode !== null || reasonSummary !== null;

function tenureBreach(assigned: Assigned, rulebook: Rulebook): Breach | null {
  const { monthsInFormerPost: months, assignmentKind, decidedOn } = assigned;
  const ruleset = rulebook.inForce<Tenure>('assignment.tenure', decidedOn);
  // erased with the person, the months are not there; a rule judges only what is known
  if (!ruleset || typeof months !== 'number' || isReasoned(assigned)) return null;
  const { minMonths, maxMonths, kinds } = ruleset.values;
  if (!kinds.includes(assignmentKind) || (minMonths <= months && months <= maxMonths)) return null;
  return breach(ruleset, 'assignment.tenure', '/reasonSummary', { months });
}

function tpkBreach({ tpkMinutes, decidedOn }: Assigned, rulebook: Rulebook): Breach | null {
  const ruleset = rulebook.inForce('assignment.tpk', decidedOn);
  return ruleset && !tpkMinutes ? breach(ruleset, 'assignment.tpk-missing', '/tpkMinutes') : null;
}

function demotionBreach(assigned: Assigned, rulebook: Rulebook): Breach | null {
  return assigned.assignmentKind === 'demosi' ? groundlessDemotion(assigned, rulebook) : null;
}

/** The breach of a demotion, by its kind or by the posts themselves, that cites no appraisal or discipline decision alive on the SK date. */
export function groundlessDemotion(
  { basisKinds, decidedOn }: Pick<Assigned, 'basisKinds' | 'decidedOn'>,
  rulebook: Rulebook,
): Breach | null {
  const ruleset = rulebook.inForce<{ readonly contexts: readonly string[] }>(
    'assignment.demotion-basis',
    decidedOn,
  );
  if (!ruleset || basisKinds.some((kind) => ruleset.values.contexts.includes(kind.split('.')[0]!)))
    return null;
  return breach(ruleset, 'assignment.demotion-basis', '/basis');
}

function choiceBreach(assigned: Assigned, rulebook: Rulebook): Breach | null {
  const { selectionId, chosenRank, decidedOn } = assigned;
  const ruleset = rulebook.inForce('selection.choice', decidedOn);
  if (!ruleset || selectionId === null) return null;
  if (chosenRank === null) return breach(ruleset, 'jpt.not-shortlisted', '/personRef');
  if (chosenRank === 1 || isReasoned(assigned)) return null;
  return breach(ruleset, 'jpt.reason-required', '/reasonSummary', { n: chosenRank });
}
