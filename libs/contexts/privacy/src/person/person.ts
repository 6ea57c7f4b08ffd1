import { RuleViolation, type Decider } from '#app/kernel';
import { ERASED_CLASSES, PersonalDataErased } from './person.events.js';

/** What was decided about a person's data. `erasedOn` null: it was not erased. */
export interface Person {
  readonly erasedOn: string | null;
}

/** Person (subjek data), stream `privacy.person-<personRef>`. */
export const person: Decider<Person, PersonalDataErased> = {
  category: 'privacy.person',
  events: [PersonalDataErased],
  initialState: { erasedOn: null },
  evolve: (_, event) => ({ erasedOn: event.data.decidedOn }),
};

/** What the officer states of an erasure, and where the officer stands to the data. */
export interface Erasing extends Omit<PersonalDataErased['data'], 'fieldClasses'> {
  /** Civil date of recording. */
  readonly today: string;
  /** The recording officer is the person. */
  readonly ownRecord: boolean;
  /** Agencies that recorded about the person and are not among the officer's. */
  readonly otherAgencies: number;
}

/**
 * Erases all that one key seals: every class at once.
 * @throws RuleViolation `privacy.already-erased`, `privacy.own-record`, `privacy.other-agency`, `privacy.decided-later`
 */
export function erasePersonalData(state: Person, erasing: Erasing): PersonalDataErased[] {
  const { today, ownRecord, otherAgencies, ...stated } = erasing;
  if (state.erasedOn !== null)
    throw new RuleViolation('privacy.already-erased', { taken: true, values: { date: state.erasedOn } });
  if (ownRecord) throw new RuleViolation('privacy.own-record', { pointer: '/personRef' });
  if (otherAgencies > 0)
    throw new RuleViolation('privacy.other-agency', { pointer: '/personRef', values: { n: otherAgencies } });
  if (stated.decidedOn > today)
    throw new RuleViolation('privacy.decided-later', {
      pointer: '/decidedOn',
      values: { date: stated.decidedOn, today },
    });
  return [{ type: 'PersonalDataErased', data: { ...stated, fieldClasses: [...ERASED_CLASSES] } }];
}
