import { Type } from 'typebox';
import {
  civilDate,
  code,
  defineEvent,
  finding,
  flag,
  json,
  line,
  listOf,
  nullable,
  oneOf,
  opaqueId,
  pub,
  record,
  subjectVisible,
  sha256,
  text,
  type EventOf,
} from '#app/kernel';

/** What every act on a decision carries: what it acts on, by which authority, number and date, and why. */
const actFields = {
  refDecisionId: pub(opaqueId, 'the decision acted upon'),
  authority: pub(line, 'who acted: the issuer, BKN, Kemendagri, a court, BPASN'),
  number: pub(line, 'number of the act'),
  date: pub(civilDate, 'date of the act'),
  legalBasis: pub(listOf(record({ rule: line, version: line }), 20), 'law it rests on (dasar hukum)'),
  reasonSummary: pub(text, 'reason in words, checked by the information officer (PPID)'),
  evidence: subjectVisible(listOf(record({ kind: code, sha256 }), 50), 'SHA-256 of each signed file (bukti)'),
} as const;

const deathFields = {
  ...actFields,
  scope: pub(nullable(line), 'what of the decision falls, when not all of it'),
  effect: pub(
    oneOf(['from-start', 'from-date']),
    'from-start: as if never decided; from-date: from `effectFrom` on',
  ),
  effectFrom: pub(nullable(civilDate), 'first day without the decision, when the effect is from-date'),
} as const;

const change = record({ field: Type.String({ minLength: 1, maxLength: 80 }), from: json, to: json });

/** Clerical correction by the issuer (`ralat`): the old value stays readable beside the new one. */
export const DecisionCorrected = defineEvent(
  'DecisionCorrected',
  1,
  'A clerical error in a decision was corrected by its issuer (ralat).',
  {
    ...actFields,
    corrections: pub(listOf(change, 50), 'public fields corrected, old and new value'),
    internalCorrections: subjectVisible(listOf(change, 50), 'other fields corrected, old and new value'),
    recordedAsTaken: pub(flag, 'true: recorded as it was really made, although a rule refuses it'),
    findings: pub(listOf(finding, 50), 'the rules it breaks, each with its version'),
  },
);
export type DecisionCorrected = EventOf<typeof DecisionCorrected>;

/** Revocation by the issuer (`pencabutan`). */
export const DecisionRevoked = defineEvent(
  'DecisionRevoked',
  1,
  'The issuer revoked a decision (pencabutan).',
  deathFields,
);
export type DecisionRevoked = EventOf<typeof DecisionRevoked>;

/** Annulment by an outside authority (`pembatalan`): BKN, Kemendagri, a court, BPASN. */
export const DecisionAnnulledByAuthority = defineEvent(
  'DecisionAnnulledByAuthority',
  1,
  'An outside authority annulled a decision (pembatalan).',
  deathFields,
);
export type DecisionAnnulledByAuthority = EventOf<typeof DecisionAnnulledByAuthority>;

/** The former state revives (`keadaan dipulihkan`). It follows a revocation or an annulment in the same append. */
export const StateRestored = defineEvent(
  'StateRestored',
  1,
  'The state before a dead decision holds again (keadaan dipulihkan).',
  {
    refDecisionId: pub(opaqueId, 'the decision that fell'),
    restored: pub(json, 'the public values that hold again, field by field'),
    from: pub(civilDate, 'first day on which they hold'),
  },
);
export type StateRestored = EventOf<typeof StateRestored>;

/** The facts any decision's stream may hold. */
export const lifeEvents = [
  DecisionCorrected,
  DecisionRevoked,
  DecisionAnnulledByAuthority,
  StateRestored,
] as const;
export type LifeEvent = DecisionCorrected | DecisionRevoked | DecisionAnnulledByAuthority | StateRestored;

const lifeTypes: ReadonlySet<string> = new Set(lifeEvents.map((e) => e.type));
/** True for a fact about a decision's life. */
export const isLifeEvent = (event: { readonly type: string }): event is LifeEvent =>
  lifeTypes.has(event.type);
