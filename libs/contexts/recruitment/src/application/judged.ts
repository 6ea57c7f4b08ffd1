import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import type { ApplicationSubmitted } from './application.events.js';
import type { Application } from './application.js';
import { applicationBreaches, type ApplicationDecision } from './application-rules.js';

/** A decision before it was judged, and before the application says its number and formation. */
export type Unjudged<D> = Omit<D, 'findings' | 'applicationNo' | 'formationId'>;

/** The findings of a decision, written into it. @throws RuleViolation */
export const judged = <E extends ApplicationDecision>(event: E, rulebook: Rulebook): E => ({
  ...event,
  data: {
    ...event.data,
    findings: findingsOf(applicationBreaches(event, rulebook), event.data.recordedAsTaken),
  },
});

/** The submission that every further step stands on. @throws RuleViolation `application.unknown` */
export function submissionOf({ submitted }: Application): ApplicationSubmitted['data'] {
  if (!submitted) throw new RuleViolation('application.unknown');
  return submitted;
}
