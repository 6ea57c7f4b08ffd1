import { findingsOf, RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import { refusedBreach } from './general-rules.js';
import { promotionBreaches } from './promotion-rules.js';
import type { RankPromoted } from './rank-promotion.events.js';
import type { Proposal, RankPromotion } from './rank-promotion.js';
import { calendarOn } from './tmt-calendar.js';

type Promoted = RankPromoted['data'];

/** What is granted, before it was judged, and the calendar version that the officer cites, if any. */
export type Grant = Omit<Promoted, 'findings'> & { readonly statedVersion: string | null };

/**
 * Grants a rank promotion. The calendar valid on the TMT judges it, whenever it is recorded; a consideration that BKN refused
 * blocks it.
 * @throws RuleViolation `decision.ruleset-wrong`, `promotion.exists`, and, unless it is recorded as taken, `pertek.refused` and
 *   what `promotionBreaches` finds
 */
export function grantRankPromotion(state: RankPromotion, grant: Grant, rulebook: Rulebook): RankPromoted[] {
  const { statedVersion, ...promoted } = grant;
  if (state.golongan !== null) throw new RuleViolation('promotion.exists', { taken: true });
  checkStatedVersion(statedVersion, promoted.effectiveFrom, rulebook);
  const breaches = [
    ...refusedBreach(state.consideration, promoted, rulebook),
    ...promotionBreaches(promoted, rulebook),
  ];
  return [
    { type: 'RankPromoted', data: { ...promoted, findings: findingsOf(breaches, promoted.recordedAsTaken) } },
  ];
}

/** What was proposed, to be granted. @throws RuleViolation `promotion.not-proposed`, `privacy.person-erased` */
export function proposalOf({ proposal }: RankPromotion): Proposal {
  if (!proposal) throw new RuleViolation('promotion.not-proposed');
  // after an erasure the fact holds public values only
  if ((proposal.personRef as string | undefined) === undefined)
    throw new RuleViolation('privacy.person-erased');
  return proposal;
}

/** Effect R: what is cited must be the version valid on the TMT. */
function checkStatedVersion(stated: string | null, effectiveFrom: string, rulebook: Rulebook): void {
  const valid = calendarOn(effectiveFrom, rulebook);
  if (stated === null || (valid && versionOf(valid) === stated)) return;
  const ruleset = rulebook.inForce('decision.ruleset', effectiveFrom);
  throw new RuleViolation('decision.ruleset-wrong', {
    rule: 'decision.ruleset',
    ...(ruleset && { version: versionOf(ruleset) }),
    values: { date: effectiveFrom },
    pointer: '/rulesetVersion',
  });
}
