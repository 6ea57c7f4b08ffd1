import { addDays } from '#app/kernel';
import { deathDayOf, textIn, type CareerDecision } from './career-decisions.js';
import { claimOf, inOrder, type Claim } from './claim.js';

/** Whether and as what a person serves. */
export interface Service {
  /** Null: no service is recorded. */
  readonly kind: string | null;
  readonly servesSince: string | null;
  readonly endedFrom: string | null;
  /** What said so last. */
  readonly decision: CareerDecision | null;
}

const KINDS: Readonly<Record<string, string>> = {
  CpnsAppointed: 'CPNS',
  PnsAppointed: 'PNS',
  PppkContracted: 'PPPK',
};

/** Beginnings of services, as their kind, and ends, as null. */
export function servicesOf(decisions: readonly CareerDecision[]): readonly Claim<string | null>[] {
  return decisions
    .flatMap((decision): Claim<string | null>[] => {
      const { type } = decision.recorded;
      if (type === 'ServiceEnded') return [claimOf(null, decision)];
      if (type !== 'EmployeeRegistered') return KINDS[type] ? [claimOf(KINDS[type], decision)] : [];
      const since = textIn(decision, 'servesSince');
      const taken = { ...claimOf(textIn(decision, 'kind'), decision), since };
      return [since === null ? taken : { ...taken, from: since }];
    })
    .toSorted(inOrder);
}

/** Whether somebody serves on a day. A contract that ran out ends the service; one that follows without a gap goes on with it. */
export function serviceOn(services: readonly Claim<string | null>[], day: string): Service {
  let service: Service & { readonly until: string | null } = {
    ...{ kind: null, servesSince: null, endedFrom: null, decision: null },
    until: null,
  };
  for (const { value, from, since, decision } of services) {
    const death = deathDayOf(decision);
    if (from > day || (death !== null && day >= death)) continue;
    if (value === null) {
      service = { ...service, endedFrom: from, decision };
      continue;
    }
    const { kind, endedFrom, until } = service;
    const goesOn = kind !== null && endedFrom === null && (until === null || from <= addDays(until, 1));
    service = {
      kind: value,
      servesSince: goesOn ? service.servesSince : since,
      endedFrom: null,
      decision,
      until: textIn(decision, 'effectiveUntil'),
    };
  }
  const { until, ...found } = service;
  return until !== null && until < day && found.endedFrom === null
    ? { ...found, endedFrom: addDays(until, 1) }
    : found;
}
