import { citedVersions, decisionBreaches } from '#app/decision-life';
import type { Breach, Rulebook } from '#app/kernel';
import type { PromotionKind } from '#app/personnel';
import { functionalBreaches } from './functional-rules.js';
import type { Judged, Rule } from './judged.js';
import { calendarBreach, disciplineBreach, pertekBreach, stepBreach } from './general-rules.js';
import { appraisalBreach, ceilingBreach, serviceBreaches, superiorBreach } from './reguler-rules.js';
import { otherBreaches, structuralBreaches } from './choice-rules.js';
import type { RankPromoted } from './rank-promotion.events.js';
import { calendarOn } from './tmt-calendar.js';
import { versionOf } from '#app/kernel';

/** In the order in which an officer would look. */
const MERIT: readonly Rule[] = [
  calendarBreach,
  stepBreach,
  serviceBreaches,
  superiorBreach,
  ceilingBreach,
  structuralBreaches,
  functionalBreaches,
  otherBreaches,
  appraisalBreach,
  disciplineBreach,
];

/** Rules of effect F that a proposed or granted promotion breaks by what is known of it. */
export const meritBreaches = (promotion: Judged, rulebook: Rulebook): Breach[] =>
  MERIT.flatMap((judge) => judge(promotion, rulebook));

/**
 * Rules of effect F that a granted promotion breaks.
 * @throws RuleViolation `decision.effect-order`
 */
export const promotionBreaches = (
  promotion: Omit<RankPromoted['data'], 'findings'>,
  rulebook: Rulebook,
): Breach[] => [
  ...meritBreaches(promotion, rulebook),
  ...pertekBreach(promotion, rulebook),
  ...decisionBreaches(promotion, rulebook),
];

/** The rules that judge each kind beside the calendar and the step, cited by the version of the TMT. */
const CITED: Readonly<Partial<Record<PromotionKind, readonly string[]>>> = {
  reguler: [
    'promotion.reguler.service',
    'promotion.reguler.superior',
    'promotion.reguler.ceiling',
    'promotion.appraisal',
  ],
  'pilihan-structural': ['promotion.structural', 'promotion.appraisal'],
  'pilihan-functional': ['promotion.functional', 'promotion.functional.need', 'promotion.appraisal'],
  pengabdian: ['promotion.event'],
  anumerta: ['promotion.event'],
};

/** Versions of the rules that judge a promotion of that kind on its TMT. */
export function promotionCitations(
  kind: PromotionKind,
  effectiveFrom: string,
  rulebook: Rulebook,
): { rule: string; version: string }[] {
  const calendar = calendarOn(effectiveFrom, rulebook);
  return [
    ...(calendar ? [{ rule: calendar.rule, version: versionOf(calendar) }] : []),
    ...citedVersions(['promotion.step', ...(CITED[kind] ?? ['promotion.other'])], effectiveFrom, rulebook),
  ];
}
