import { stands } from '#app/decision-life';
import type { Visibility } from '#app/kernel';
import { aspectOf, textIn, type CareerDecision } from '../folding/career-decisions.js';
import { careerOf } from '../folding/career.js';
import type { Claim } from '../folding/claim.js';
import { periodsOf, type Period } from '../folding/periods.js';
import type { CareerAnswer, CareerDecisionAnswer, CareerStandingAnswer } from './career.dto.js';

/** What was asked, and which fields who asks may read. */
export interface Asked {
  readonly personRef: string;
  readonly validAt: string;
  readonly knownAt: string | null;
  readonly shows: (visibility: Visibility) => boolean;
}

/** The career as it is answered. */
export function careerAnswer(
  { personRef, validAt, knownAt, shows }: Asked,
  decisions: readonly CareerDecision[],
  later: number,
): CareerAnswer {
  const career = careerOf(personRef, decisions, validAt);
  const { services, ranks, posts } = periodsOf(decisions);
  return {
    ...{ personRef, validAt, knownAt },
    standing: career ? standingOf(career) : null,
    services: services.map(({ value, from, until }) => ({ value, from, until })),
    ranks: ranks.map(decided),
    posts: posts.map((period) => ({ ...decided(period), unitId: period.value.unitId })),
    decisions: decisions.map((decision) => decisionAnswer(decision, validAt, shows)),
    later: { decisions: later },
  };
}

type Standing = NonNullable<ReturnType<typeof careerOf>>;

const standingOf = (career: Standing): CareerStandingAnswer => ({
  agencyId: career.agencyId,
  kind: career.kind,
  servesSince: career.servesSince,
  endedFrom: career.endedFrom,
  golongan: career.golongan,
  education: career.education,
  post: career.post,
  ratings: [...career.ratings],
});

const decided = ({ value: { value, decision }, from, until }: Period<Claim<string>>) => ({
  ...{ value, from, until },
  decisionId: textIn(decision, 'decisionId'),
  eventId: decision.recorded.eventId,
});

/** Spelled out by the pinned marks once more: what was opened for another reason is not shown by accident. */
function decisionAnswer(
  decision: CareerDecision,
  validAt: string,
  shows: Asked['shows'],
): CareerDecisionAnswer {
  const { recorded, corrected, death } = decision;
  const { visibility } = recorded;
  const names = new Set([...Object.keys(corrected.data), ...Object.keys(recorded.sealed)]);
  const shown = [...names].filter(
    (name) => Object.hasOwn(corrected.data, name) && shows(visibility[name] ?? 'X'),
  );
  return {
    aspect: aspectOf(recorded)!,
    type: recorded.publicName,
    decisionId: textIn(decision, 'decisionId'),
    eventId: recorded.eventId,
    leafId: recorded.leafId,
    stream: recorded.stream,
    position: recorded.position,
    agencyId: recorded.agencyId,
    decidedOn: textIn(decision, 'decidedOn'),
    effectiveFrom: textIn(decision, 'effectiveFrom'),
    effectiveUntil: textIn(decision, 'effectiveUntil'),
    recordedAt: recorded.recordedAt,
    status: death === null ? 'alive' : death.type === 'DecisionRevoked' ? 'revoked' : 'annulled',
    inForce: stands(decision, validAt),
    corrected: corrected !== recorded,
    end: death && {
      type: `decision.${death.type}`,
      number: death.data.number,
      date: death.data.date,
      effect: death.data.effect,
      effectFrom: death.data.effectFrom,
    },
    values: Object.fromEntries(shown.map((name) => [name, corrected.data[name]])),
    withheld: [...names].filter((name) => !shown.includes(name)),
  };
}
