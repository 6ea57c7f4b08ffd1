import { OversightRecommendationReceived, living, type Aggregate, type Living } from '#app/decision-life';
import {
  CandidateAdmitted,
  CandidateScored,
  JptSelectionOpened,
  SelectionClosed,
  ShortlistSubmitted,
  type SelectionEvent,
} from './selection.events.js';
import { selectionBreaches, selectionCitations } from './selection-rules.js';

/** What may stand in the stream of a selection. */
export type SelectionFact = SelectionEvent | OversightRecommendationReceived;

/** A candidate as admitted. After an erasure nobody is named. */
export type Candidate = Pick<CandidateAdmitted['data'], 'candidateNo' | 'decisionId'> & {
  readonly personRef?: string | undefined;
};

/** A score that counts: the last of its candidate, part and member. */
export type Score = Pick<CandidateScored['data'], 'candidateNo' | 'part' | 'memberNo' | 'score'>;

/** An open selection, as the decisions alive make it. */
export interface Selection {
  readonly opened: JptSelectionOpened['data'] | null;
  readonly candidates: readonly Candidate[];
  readonly scores: readonly Score[];
  readonly shortlist: Pick<ShortlistSubmitted['data'], 'decisionId' | 'shortlist'> | null;
  readonly closed: boolean;
}

/** Where a selection stands. */
export function selectionStatus({ opened, shortlist, closed }: Selection) {
  if (closed) return 'closed';
  if (shortlist) return 'shortlisted';
  return opened ? 'open' : 'none';
}

const aggregate: Aggregate<Selection, SelectionFact> = {
  category: 'selection.selection',
  events: [
    JptSelectionOpened,
    CandidateAdmitted,
    CandidateScored,
    ShortlistSubmitted,
    SelectionClosed,
    OversightRecommendationReceived,
  ],
  initialState: { opened: null, candidates: [], scores: [], shortlist: null, closed: false },
  evolve(state, event) {
    switch (event.type) {
      case 'JptSelectionOpened':
        return { ...state, opened: event.data };
      case 'CandidateAdmitted': {
        const { candidateNo, personRef, decisionId } = event.data;
        return { ...state, candidates: [...state.candidates, { candidateNo, personRef, decisionId }] };
      }
      case 'CandidateScored': {
        const { candidateNo, part, memberNo, score } = event.data;
        const others = state.scores.filter(
          (one) => one.candidateNo !== candidateNo || one.part !== part || one.memberNo !== memberNo,
        );
        return { ...state, scores: [...others, { candidateNo, part, memberNo, score }] };
      }
      case 'ShortlistSubmitted': {
        const { decisionId, shortlist } = event.data;
        return { ...state, shortlist: { decisionId, shortlist } };
      }
      case 'SelectionClosed':
        return { ...state, closed: true };
      case 'OversightRecommendationReceived':
        return state;
    }
  },
  // candidates stay closed until the shortlist: what holds again after a decision fell says nothing of them
  standing: (state) => ({ status: selectionStatus(state) }),
  fixedFields: [
    'selectionId',
    'postId',
    'candidateNo',
    'panel',
    'weights',
    'shortlist',
    'candidates',
    'totals',
    'scoredBy',
  ],
  breaches: selectionBreaches,
  citations: selectionCitations,
};

/** Open selection (seleksi terbuka), stream `selection.selection-<selectionId>`. */
export const selection = living(aggregate);

export type LivingSelection = Living<Selection, SelectionFact>;
