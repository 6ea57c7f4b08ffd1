import { citedVersions, decisionBreaches } from '#app/decision-life';
import { RuleViolation, type Breach, type Rulebook } from '#app/kernel';
import { checkContent } from './announcement.js';
import type { FormationEvent } from './formation.events.js';
import { checkWeights } from './weights.js';

/** The dated rules that each decision about a formation cites, by the version of the day on its SK. */
export const RULES_CITED = {
  FormationDefined: ['recruitment.procurement', 'recruitment.formation.weights'],
  VacancyAnnounced: ['recruitment.announcement.content'],
  AnnouncementAmended: ['recruitment.announcement.frozen', 'recruitment.announcement.content'],
  VacancyCancelled: [],
  RankingPublished: ['recruitment.procurement'],
  FinalResultAnnounced: ['recruitment.procurement', 'recruitment.final.order'],
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
    case 'FinalResultAnnounced':
  }
  return decisionBreaches(data, rulebook);
}
