import { RuleViolation, type Decider } from '#app/kernel';
import { AgencyRegistered, AgencyRenamed, type AgencyEvent } from './agency.events.js';

/** An agency, by its names. `name` null: not registered. */
export interface Agency {
  readonly name: string | null;
  readonly formerNames: readonly string[];
}

/** Agency (instansi), stream `organisation.agency-<slug>`. Its registration is no decision about a civil servant. */
export const agency: Decider<Agency, AgencyEvent> = {
  category: 'organisation.agency',
  events: [AgencyRegistered, AgencyRenamed],
  initialState: { name: null, formerNames: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'AgencyRegistered':
        return { name: event.data.name, formerNames: [] };
      case 'AgencyRenamed':
        return { name: event.data.name, formerNames: [...state.formerNames, event.data.formerName] };
    }
  },
};

/** @throws RuleViolation `agency.already-registered` */
export function registerAgency(state: Agency, data: AgencyRegistered['data']): AgencyRegistered[] {
  if (state.name !== null)
    throw new RuleViolation('agency.already-registered', {
      taken: true,
      pointer: '/slug',
      values: { slug: data.slug, name: state.name },
    });
  return [{ type: 'AgencyRegistered', data }];
}

/** The same name again records nothing. @throws RuleViolation `agency.unknown` */
export function renameAgency(state: Agency, name: string, reason: string): AgencyRenamed[] {
  if (state.name === null) throw new RuleViolation('agency.unknown');
  return state.name === name
    ? []
    : [{ type: 'AgencyRenamed', data: { name, formerName: state.name, reason } }];
}

/** True when the agency bears the name, or bore it. */
export const isNamed = (state: Agency, name: string): boolean =>
  state.name === name || state.formerNames.includes(name);
