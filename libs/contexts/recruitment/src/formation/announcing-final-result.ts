import { findingsOf, RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import { isEligible, type KnownApplicant } from '../ranking/applicant.js';
import { refusal } from '../refusal.js';
import { formationBreaches } from './formation-rules.js';
import type { LivingFormation } from './formation.js';
import type { FinalResultAnnounced } from './result.events.js';
import { selectionTermsOf } from './selection-terms.js';

type Announced = FinalResultAnnounced['data'];

/** A final result as stated: who passed, and why whom was passed over. */
export type AnnouncingResult = Omit<
  Announced,
  'findings' | 'passed' | 'passedOver' | 'rankingDecisionId' | 'refDecisionId'
> & {
  readonly passed: readonly string[];
  readonly passedOver: readonly Omit<Announced['passedOver'][number], 'rank'>[];
};

/**
 * Announces who passed, in the order of the final ranking that stands; a later announcement replaces the one before it. Whose
 * pass was cancelled frees the seat.
 * @param openedOn day whose rules judge
 * @throws RuleViolation `formation.unknown`, `final.no-ranking`, `final.not-ranked`, `final.not-passed-over`, and, unless
 *   recorded as taken, `final.order` and the rules of every decision
 */
export function announceFinalResult(
  living: LivingFormation,
  stated: AnnouncingResult,
  applicants: readonly KnownApplicant[],
  openedOn: string,
  rulebook: Rulebook,
): FinalResultAnnounced[] {
  const terms = selectionTermsOf(living);
  if (!terms) throw new RuleViolation('formation.unknown');
  const { final: ranking } = living.state.rankings;
  if (!ranking?.closed) throw refusal('final.no-ranking', 'recruitment.final.order', openedOn, rulebook);
  const standing = new Set(applicants.filter(isEligible).map(({ applicationNo }) => applicationNo));
  const places = ranking.entries.flatMap(({ applicationNo, rank }) =>
    rank !== null && standing.has(applicationNo) ? [{ applicationNo, rank }] : [],
  );
  const named = new Set(stated.passed);
  const passed = places.filter(({ applicationNo }) => named.has(applicationNo));
  const known = new Set(passed.map(({ applicationNo }) => applicationNo));
  stated.passed.forEach((applicationNo, i) => {
    if (!known.has(applicationNo) || stated.passed.indexOf(applicationNo) < i)
      throw new RuleViolation('final.not-ranked', {
        pointer: `/passed/${i}`,
        values: { number: applicationNo },
      });
  });
  const last = passed.at(-1)?.rank ?? 0;
  const over = places.filter(({ applicationNo, rank }) => rank < last && !named.has(applicationNo));
  const data: Announced = {
    ...stated,
    rankingDecisionId: ranking.decisionId,
    refDecisionId: living.state.final?.decisionId ?? null,
    passed,
    passedOver: over.map((place) => ({ ...place, ...groundOf(place.applicationNo, stated.passedOver) })),
    findings: [],
  };
  stated.passedOver.forEach(({ applicationNo }, i) => {
    if (!over.some((place) => place.applicationNo === applicationNo))
      throw new RuleViolation('final.not-passed-over', {
        pointer: `/passedOver/${i}`,
        values: { number: applicationNo },
      });
  });
  const event: FinalResultAnnounced = { type: 'FinalResultAnnounced', data };
  const breaches = [
    ...tooMany(passed.length, terms.seats, openedOn, rulebook),
    ...formationBreaches(event, rulebook),
  ];
  const once = breaches.filter(({ rule }, i) => breaches.findIndex((other) => other.rule === rule) === i);
  return [{ ...event, data: { ...data, findings: findingsOf(once, data.recordedAsTaken) } }];
}

const groundOf = (
  applicationNo: string,
  stated: AnnouncingResult['passedOver'],
): Pick<Announced['passedOver'][number], 'reason' | 'legalBasis'> => {
  const own = stated.find((one) => one.applicationNo === applicationNo);
  return { reason: own?.reason ?? null, legalBasis: own?.legalBasis ?? null };
};

/** Effect F: no more pass than there are seats. */
function tooMany(passed: number, seats: number, day: string, rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce('recruitment.final.order', day);
  if (!ruleset || passed <= seats) return [];
  return [
    {
      code: 'final.order',
      sentence: 'final.order#seats',
      rule: ruleset.rule,
      version: versionOf(ruleset),
      pointer: '/passed',
      values: { passed, seats },
    },
  ];
}
