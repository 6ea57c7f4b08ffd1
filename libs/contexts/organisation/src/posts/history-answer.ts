import { overseerBreach, type OversightRecommendationReceived } from '#app/decision-life';
import { daysBetween, type Rulebook } from '#app/kernel';
import { postOn } from '../post/post.js';
import { warningsOf } from '../post/warnings.js';
import { stretchesOf, type Stretch } from './history.js';
import type { PostHistoryAnswer, RecommendationAnswer, StretchAnswer } from './history-answers.js';
import type { KnownPost } from './known-posts.js';
import { fallenBy, placedAnswer } from './post-answer.js';

/** What the history of a post is told by, beside its stream. */
export interface HistoryQuestion {
  readonly asOf: string;
  /** Kind of the post's unit; null: not known. */
  readonly unitKind: string | null;
  readonly rulebook: Rulebook;
}

/** The history of a post; undefined: it was not known to be there. */
export function historyAnswer(known: KnownPost, question: HistoryQuestion): PostHistoryAnswer | undefined {
  const created = known.facts.find(({ type }) => type === 'PostCreated');
  if (!created) return undefined;
  const { asOf, rulebook } = question;
  const { postId, unitId, title } = created.data as { postId: string; unitId: string; title: string };
  const { state } = known.living;
  const stretches = stretchesOf(known.living, asOf);
  const on = postOn(known.living, asOf);
  const sum = (counts: (stretch: Stretch) => boolean): number =>
    stretches.filter(counts).reduce((days, stretch) => days + stretch.days, 0);
  return {
    postId,
    unitId: state.created?.unitId ?? unitId,
    title: state.created?.title ?? title,
    asOf,
    createdFrom: state.created?.effectiveFrom ?? null,
    eliminatedFrom: state.abolished?.effectiveFrom ?? null,
    daysHeld: sum(({ holder }) => holder !== null),
    daysVacant: sum(({ holder }) => holder === null),
    daysActing: sum(({ acting }) => acting !== null),
    stretches: stretches.map((stretch) => stretchAnswer(stretch, known, question)),
    fallen: fallenBy(known, asOf),
    considerations: {
      approved: on.considerations.filter(({ outcome }) => outcome === 'approved').length,
      refused: on.considerations.filter(({ outcome }) => outcome === 'refused').length,
    },
    recommendations: on.recommendations.map((one) => recommendationAnswer(one, known, asOf, rulebook)),
  };
}

function stretchAnswer(
  { from, until, days, on, holder, acting }: Stretch,
  { facts }: KnownPost,
  { asOf, unitKind, rulebook }: HistoryQuestion,
): StretchAnswer {
  return {
    ...{ from, until, days },
    holder: holder && placedAnswer(holder, on, facts),
    acting: acting && placedAnswer(acting, on, facts),
    warnings: holder
      ? warningsOf(holder, { post: on, unitKind, heldOn: until === asOf ? asOf : null }, rulebook)
      : [],
  };
}

/** A recommendation is answered by a later end or correction of its decision, or, about none, by a later assignment. */
function recommendationAnswer(
  recommendation: OversightRecommendationReceived['data'],
  { facts }: KnownPost,
  asOf: string,
  rulebook: Rulebook,
): RecommendationAnswer {
  const { body, number, date, refDecisionId } = recommendation;
  const answered = facts.some(({ type, data }) =>
    refDecisionId === null
      ? type === 'PostAssigned' && String(data['decidedOn']) >= date
      : type.startsWith('Decision') &&
        data['refDecisionId'] === refDecisionId &&
        String(data['date']) >= date,
  );
  const breach = overseerBreach(recommendation, rulebook);
  return {
    ...{ body, number, date, refDecisionId },
    openDays: answered ? null : Math.max(0, daysBetween(date, asOf)),
    findings: breach ? [{ rule: breach.rule, version: breach.version }] : [],
  };
}
