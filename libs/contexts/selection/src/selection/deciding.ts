import { findingsOf, RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import type {
  CandidateAdmitted,
  CandidateScored,
  JptSelectionOpened,
  SelectionClosed,
} from './selection.events.js';
import { judged } from './selection-rules.js';
import { selectionStatus, type LivingSelection, type Selection } from './selection.js';

/** A decision before it was judged. */
export type Unjudged<D> = Omit<D, 'findings'>;

/**
 * Opens a selection (seleksi terbuka).
 * @throws RuleViolation `selection.exists`, `selection.weights`, `selection.notice-order`, `panel.member-repeated` and, unless recorded as
 *   taken, `panel.composition`
 */
export function openSelection(
  { entries }: LivingSelection,
  data: Unjudged<JptSelectionOpened['data']>,
  rulebook: Rulebook,
): JptSelectionOpened[] {
  if (entries.length > 0) throw new RuleViolation('selection.exists', { taken: true });
  if (new Set(data.panel.map(({ memberNo }) => memberNo)).size < data.panel.length)
    throw new RuleViolation('panel.member-repeated', { pointer: '/panel' });
  return [
    judged<JptSelectionOpened>({ type: 'JptSelectionOpened', data: { ...data, findings: [] } }, rulebook),
  ];
}

/**
 * Admits a candidate (lulus administrasi), before the shortlist.
 * @throws RuleViolation `selection.unopened`, `.closed`, `.shortlisted`, `candidate.number-used`, `candidate.exists` and, unless recorded
 *   as taken, `jpt.eligibility`
 */
export function admitCandidate(
  { state }: LivingSelection,
  data: Unjudged<CandidateAdmitted['data']>,
  rulebook: Rulebook,
): CandidateAdmitted[] {
  stillScoring(state);
  for (const { candidateNo, personRef } of state.candidates) {
    if (candidateNo === data.candidateNo)
      throw new RuleViolation('candidate.number-used', { taken: true, pointer: '/candidateNo' });
    if (personRef === data.personRef)
      throw new RuleViolation('candidate.exists', { taken: true, pointer: '/personRef' });
  }
  return [
    judged<CandidateAdmitted>({ type: 'CandidateAdmitted', data: { ...data, findings: [] } }, rulebook),
  ];
}

/**
 * Scores a candidate in one part, before the shortlist; the same member and part again takes the place of the former.
 * @throws RuleViolation `selection.unopened`, `.closed`, `.shortlisted`, `candidate.unknown`, `panel.member-unknown` and, unless recorded as
 *   taken, `panel.conflict`
 */
export function scoreCandidate(
  { state }: LivingSelection,
  data: Unjudged<CandidateScored['data']>,
  rulebook: Rulebook,
): CandidateScored[] {
  const opened = stillScoring(state);
  if (!state.candidates.some(({ candidateNo }) => candidateNo === data.candidateNo))
    throw new RuleViolation('candidate.unknown', { pointer: '/candidateNo' });
  if (!opened.panel.some(({ memberNo }) => memberNo === data.memberNo))
    throw new RuleViolation('panel.member-unknown', { pointer: '/memberNo' });
  const ruleset = rulebook.inForce('selection.conflict', data.scoredOn);
  const breaches =
    ruleset && data.declaredConflict !== null
      ? [
          {
            code: 'panel.conflict',
            rule: ruleset.rule,
            version: versionOf(ruleset),
            pointer: '/declaredConflict',
            values: { member: data.memberNo },
          },
        ]
      : [];
  return [
    { type: 'CandidateScored', data: { ...data, findings: findingsOf(breaches, data.recordedAsTaken) } },
  ];
}

/** A closing, before the selection says its post and unit. */
export type Closing = Omit<SelectionClosed['data'], 'findings' | 'postId' | 'unitId'>;

/** Ends a selection without anybody being chosen. @throws RuleViolation `selection.unopened`, `.closed` */
export function closeSelection(
  { state }: LivingSelection,
  data: Closing,
  rulebook: Rulebook,
): SelectionClosed[] {
  const { postId, unitId } = openedSelection(state);
  return [
    judged<SelectionClosed>(
      { type: 'SelectionClosed', data: { ...data, postId, unitId, findings: [] } },
      rulebook,
    ),
  ];
}

/** The opening of a selection that goes on. @throws RuleViolation `selection.unopened`, `selection.closed` */
export function openedSelection(state: Selection): JptSelectionOpened['data'] {
  if (!state.opened) throw new RuleViolation('selection.unopened');
  if (state.closed) throw new RuleViolation('selection.closed');
  return state.opened;
}

/** The same, before the shortlist. @throws RuleViolation `selection.shortlisted` too */
export function stillScoring(state: Selection): JptSelectionOpened['data'] {
  const opened = openedSelection(state);
  if (selectionStatus(state) === 'shortlisted') throw new RuleViolation('selection.shortlisted');
  return opened;
}
