import { contexts } from '#app/contexts';
import { lifeEvents, lifePublication, outsideEvents } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import type { Projection } from '#app/platform';
import { decisionHistoryProjection } from '#views/decision-history';
import { recruitmentRoundProjection } from '#views/recruitment-round';
import { timelineProjection } from '#views/timeline';

const rules = new Rulebook(contexts.flatMap(({ rulesets }) => rulesets));

/** Every read model of the house: those of the contexts, and the views that see several of them. */
export const projections: readonly Projection[] = [
  ...contexts.flatMap((context) => context.projections),
  decisionHistoryProjection,
  recruitmentRoundProjection(
    (rule, openedOn) => rules.inForce<{ days: number }>(rule, openedOn)?.values.days ?? null,
  ),
  timelineProjection({
    publications: {
      ...Object.fromEntries(contexts.map(({ name, publication }) => [name, publication])),
      decision: lifePublication,
    },
    events: [...contexts.flatMap((context) => context.events), ...lifeEvents, ...outsideEvents],
  }),
];
