import { citedVersions, decisionBreaches } from '#app/decision-life';
import { RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import { checkContent } from './announcement.js';
import type { FormationEvent } from './formation.events.js';
import type { FinalResultAnnounced } from './result.events.js';
import { checkWeights } from './weights.js';

/** The dated rules that each decision about a formation cites, by the version of the day on its SK. */
export const RULES_CITED = {
  FormationDefined: ['recruitment.procurement', 'recruitment.formation.weights'],
  VacancyAnnounced: ['recruitment.announcement.content'],
  AnnouncementAmended: ['recruitment.announcement.frozen', 'recruitment.announcement.content'],
  VacancyCancelled: [],
  // judged by the versions of the day that opened the round, whatever day is corrected
  RankingPublished: [],
  FinalResultAnnounced: [],
} as const satisfies Record<FormationEvent['type'], readonly string[]>;

/** The versions that judge a decision about a formation. */
export const formationCitations = ({ type, data }: FormationEvent, rulebook: Rulebook) =>
  citedVersions(RULES_CITED[type], data.decidedOn, rulebook);

/**
 * The rules that a decision about a formation must keep by itself; also after its correction.
 * @returns breaches of rules of effect F
 * @throws RuleViolation `formation.weights`, `formation.salary-order`, `vacancy.incomplete`, `vacancy.schedule-order`
 */
export function formationBreaches(event: FormationEvent, rulebook: Rulebook): Breach[] {
  const { data } = event;
  switch (event.type) {
    case 'FormationDefined': {
      const { weights, salaryMin, salaryMax, decidedOn } = event.data;
      checkWeights(weights, decidedOn, rulebook);
      if (salaryMin !== null && salaryMax !== null && salaryMin > salaryMax)
        throw new RuleViolation('formation.salary-order', {
          pointer: '/salaryMax',
          values: { min: salaryMin, max: salaryMax },
        });
      break;
    }
    case 'VacancyAnnounced':
      checkContent(event.data, null, event.data.announcedOn, event.data.decidedOn, rulebook);
      break;
    case 'AnnouncementAmended':
    case 'VacancyCancelled':
    case 'RankingPublished':
      break;
    case 'FinalResultAnnounced':
      return [...outOfOrder(event.data, rulebook), ...decisionBreaches(data, rulebook)];
  }
  return decisionBreaches(data, rulebook);
}

/** Effect F: who is passed over although a later place passes needs a reason and its legal basis. */
function outOfOrder({ passedOver, decidedOn }: FinalResultAnnounced['data'], rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce('recruitment.final.order', decidedOn);
  const groundless = passedOver.find(({ reason, legalBasis }) => !reason?.trim() || !legalBasis?.trim());
  if (!ruleset || !groundless) return [];
  return [
    {
      code: 'final.order',
      rule: ruleset.rule,
      version: versionOf(ruleset),
      pointer: '/passedOver',
      values: { n: groundless.rank, number: groundless.applicationNo },
    },
  ];
}
