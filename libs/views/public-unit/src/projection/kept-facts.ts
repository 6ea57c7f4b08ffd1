import { createHash } from 'node:crypto';
import type { RecordedFact } from '#app/platform';

/** A fact as the public may know it: the values named here, and nothing else of it. */
export interface KeptFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Of a post's fact about somebody: equal for facts of the same post and person, and of no use for anything else. It tells whether who
   * left is who held it, and never leaves the reader.
   */
  readonly who?: string;
}

/** A kept fact with when it became known. */
export interface StoredFact extends KeptFact {
  readonly recordedAt: string;
  readonly position: string;
}

const decision = ['decisionId', 'skNumber', 'decidedOn', 'effectiveFrom', 'effectiveUntil'];
const death = ['refDecisionId', 'authority', 'number', 'date', 'effect', 'effectFrom'];

/** Type → the public fields that are kept of it. A type without an entry is not kept. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  UnitEstablished: ['unitId', 'name', 'kind', 'parentUnitId', ...decision],
  UnitRenamed: ['name', ...decision],
  UnitMerged: ['intoUnitId', ...decision],
  UnitAbolished: decision,
  PostCreated: [
    ...['postId', 'unitId', 'title', 'level', 'echelon', 'functionalLevel', 'headsUnit'],
    ...decision,
  ],
  PostAbolished: decision,
  PostAssigned: ['assignmentKind', 'selectionId', ...decision],
  PostVacated: ['cause', ...decision],
  ActingAppointed: ['actingKind', ...decision],
  JptSelectionOpened: ['selectionId', 'unitId', 'postTitle', 'noticeFrom', 'noticeUntil', ...decision],
  ShortlistSubmitted: decision,
  SelectionClosed: decision,
  AppraisalSummaryPublished: ['year', ...decision],
  DecisionRevoked: death,
  DecisionAnnulledByAuthority: death,
};
const KEPT = new Set(Object.values(FIELDS).flat());

interface Change {
  readonly field: string;
}

/** What is kept of a fact; undefined: nothing. */
export function keptOf(fact: RecordedFact): KeptFact | undefined {
  const { type, subject, key } = fact;
  if (type === 'DecisionCorrected') return { type, data: correctionOf(fact) };
  if (!Object.hasOwn(FIELDS, type)) return undefined;
  const data = Object.fromEntries(
    FIELDS[type]!.filter((name) => fact.visibility[name] === 'P' && Object.hasOwn(fact.data, name)).map(
      (name) => [name, fact.data[name]],
    ),
  );
  return { type, data, ...(subject !== null && { who: markOf(key, subject) }) };
}

/** The corrections of fields that are kept. */
function correctionOf({ data }: RecordedFact): KeptFact['data'] {
  const corrections = (data['corrections'] ?? []) as readonly Change[];
  return {
    refDecisionId: data['refDecisionId'],
    corrections: corrections.filter(({ field }) => KEPT.has(field)),
  };
}

const markOf = (postId: string, personRef: string): string =>
  createHash('sha256').update(`${postId} ${personRef}`).digest('base64url').slice(0, 16);
