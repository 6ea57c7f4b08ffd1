import type { AdministrativeResultDecided, ObjectionDecided } from '../application/application.events.js';
import type { Scores, ScoresCorrected, ScoresRecorded, Selection } from '../application/score.events.js';
import type { ApplicantStatus } from '../ranking/applicant.js';

/** One fact of an application, with no more of it than makes the row. */
export interface KeptFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where an application stands. */
export interface ShownApplicant {
  readonly status: ApplicantStatus;
  readonly failedRequirements: readonly string[];
  readonly scores: Readonly<Partial<Record<Selection, Scores>>>;
  readonly cancelled: boolean;
  readonly openObjections: number;
}

type Verified = Pick<AdministrativeResultDecided['data'], 'decisionId' | 'result' | 'failedRequirements'>;

/** What the facts alive say together, oldest first: a decision that fell is as if it were not there. */
export function shownApplicant(facts: readonly KeptFact[]): ShownApplicant {
  let administrative = null as Verified | null;
  let cancellation: unknown = null;
  let issued = false;
  const scores: Partial<Record<Selection, Scores>> = {};
  const open = new Set<unknown>();
  for (const { type, data } of alive(facts))
    switch (type) {
      case 'AdministrativeResultDecided':
        administrative = data as AdministrativeResultDecided['data'];
        break;
      case 'ObjectionFiled':
        open.add(data['objectionNo']);
        break;
      case 'ObjectionDecided': {
        const { objectionNo, outcome, refDecisionId } = data as ObjectionDecided['data'];
        open.delete(objectionNo);
        if (outcome === 'rejected') break;
        if (administrative?.decisionId === refDecisionId)
          administrative = { decisionId: refDecisionId, result: 'MS', failedRequirements: [] };
        if (cancellation === refDecisionId) cancellation = null;
        break;
      }
      case 'ScoresRecorded': {
        const recorded = data as ScoresRecorded['data'];
        scores[recorded.selection] = recorded.scores;
        break;
      }
      case 'ScoresCorrected': {
        const corrected = data as ScoresCorrected['data'];
        scores[corrected.selection] = corrected.to;
        break;
      }
      case 'ResultCancelled':
        cancellation = data['decisionId'];
        break;
      case 'NipIssued':
        issued = true;
    }
  const cancelled = cancellation !== null;
  const verified = administrative?.result ?? 'submitted';
  return {
    status: cancelled ? 'cancelled' : issued ? 'nip-issued' : verified,
    failedRequirements: administrative?.result === 'TMS' ? administrative.failedRequirements : [],
    scores,
    cancelled,
    openObjections: open.size,
  };
}

/** The facts as corrected, without decisions that were revoked or annulled. */
function alive(facts: readonly KeptFact[]): KeptFact[] {
  const acts = facts.filter(({ type }) => type.startsWith('Decision'));
  return facts.flatMap((fact) => {
    const own = acts.filter(({ data }) => data['refDecisionId'] === fact.data['decisionId']);
    if (own.some(({ type }) => type !== 'DecisionCorrected')) return [];
    const changes = own.flatMap(
      ({ data }) => data['corrections'] as readonly { readonly field: string; readonly to: unknown }[],
    );
    const corrected = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
    return [{ ...fact, data: { ...fact.data, ...corrected } }];
  });
}
