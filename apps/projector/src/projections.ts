import { contexts } from '#app/contexts';
import { lifeEvents, lifePublication, outsideEvents } from '#app/decision-life';
import type { Projection } from '#app/platform';
import { appraisalSummaryProjection } from '#views/appraisal-summary';
import { decisionHistoryProjection } from '#views/decision-history';
import { shippedCalendars } from '#contexts/ruleset';
import { flagsProjection } from '#views/flags';
import { publicUnitProjection } from '#views/public-unit';
import { recruitmentRoundProjection } from '#views/recruitment-round';
import { timelineProjection } from '#views/timeline';

/** Every read model of the house: those of the contexts, and the views that see several of them. */
export const projections: readonly Projection[] = [
  ...contexts.flatMap((context) => context.projections),
  decisionHistoryProjection,
  appraisalSummaryProjection,
  flagsProjection,
  publicUnitProjection,
  recruitmentRoundProjection({
    rulesets: contexts.flatMap(({ rulesets }) => rulesets),
    calendars: shippedCalendars,
  }),
  timelineProjection({
    publications: {
      ...Object.fromEntries(contexts.map(({ name, publication }) => [name, publication])),
      decision: lifePublication,
    },
    events: [...contexts.flatMap((context) => context.events), ...lifeEvents, ...outsideEvents],
  }),
];
