import { decisionBreaches } from '#app/decision-life';
import { RuleViolation, type Breach, type Rulebook } from '#app/kernel';
import { checkContent } from './announcement.js';
import type { FormationEvent } from './formation.events.js';
import { checkWeights } from './weights.js';

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
  }
  return decisionBreaches(data, rulebook);
}
