import {
  type BknConsiderationReceived,
  overseerBreach,
  type OversightRecommendationReceived,
} from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import { createdPost, type Unjudged } from './deciding.js';
import { electionBreaches } from './election-rules.js';
import type { LivingPost } from './post.js';
import type { OfficialInaugurated, PostAssigned } from './post.events.js';

/** An inauguration, before the post says its unit. */
export type Inaugurating = Unjudged<Omit<OfficialInaugurated['data'], 'unitId'>>;

/**
 * An official is inaugurated (pelantikan) into what an assignment gave.
 * @throws RuleViolation `post.unknown`, `decision.unknown` and, unless it is recorded as taken,
 *   `decision.inauguration-before-sk`, `assignment.election-lock`, `assignment.new-head`
 */
export function inaugurate(
  living: LivingPost,
  data: Inaugurating,
  rulebook: Rulebook,
): OfficialInaugurated[] {
  const created = createdPost(living);
  const assignment = living.state.turns.find(
    (turn) => turn.type === 'PostAssigned' && turn.data.decisionId === data.refDecisionId,
  )?.data as PostAssigned['data'] | undefined;
  if (!assignment) throw new RuleViolation('decision.unknown', { pointer: '/refDecisionId' });
  const { decidedOn, electionConsent } = assignment;
  const breaches = [
    ...tooEarly(decidedOn, data.date, rulebook),
    ...electionBreaches(
      { days: [[data.date, '/date']], consent: data.electionConsent ?? electionConsent, decidedOn },
      created,
      rulebook,
    ),
  ];
  const findings = findingsOf(breaches, data.recordedAsTaken);
  return [{ type: 'OfficialInaugurated', data: { ...data, unitId: created.unitId, findings } }];
}

function tooEarly(decidedOn: string, date: string, rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce('decision.inauguration', decidedOn);
  if (!ruleset || decidedOn <= date) return [];
  return [
    {
      code: 'decision.inauguration-before-sk',
      rule: ruleset.rule,
      version: versionOf(ruleset),
      pointer: '/date',
      values: { first: decidedOn, second: date },
    },
  ];
}

/** BKN considered a move into the post (pertek). @throws RuleViolation `post.unknown` */
export function considerMove(
  living: LivingPost,
  data: BknConsiderationReceived['data'],
): BknConsiderationReceived[] {
  createdPost(living);
  return [{ type: 'BknConsiderationReceived', data }];
}

/**
 * An overseer recommended something about the post, or about an assignment to it.
 * @param recordedAsTaken the letter was really received, whoever sent it
 * @throws RuleViolation `post.unknown`, `decision.unknown` and, unless recorded as taken, `oversight.not-in-office`
 */
export function recommend(
  living: LivingPost,
  data: OversightRecommendationReceived['data'],
  recordedAsTaken: boolean,
  rulebook: Rulebook,
): OversightRecommendationReceived[] {
  createdPost(living);
  const { refDecisionId } = data;
  const isOfPost = living.entries.some(
    ({ recorded }) => 'decisionId' in recorded.data && recorded.data.decisionId === refDecisionId,
  );
  if (refDecisionId !== null && !isOfPost)
    throw new RuleViolation('decision.unknown', { pointer: '/refDecisionId' });
  const breach = overseerBreach(data, rulebook);
  findingsOf(breach ? [breach] : [], recordedAsTaken);
  return [{ type: 'OversightRecommendationReceived', data }];
}
