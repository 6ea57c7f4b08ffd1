import { decisionBreaches, living, stateOf, type Aggregate, type Living } from '#app/decision-life';
import { UnitAbolished, UnitEstablished, UnitMerged, UnitRenamed, type UnitEvent } from './unit.events.js';

/** A unit of an agency (unit organisasi), as the decisions alive make it. */
export interface Unit {
  readonly established: UnitEstablished['data'] | null;
  readonly name: string | null;
  /** How it ended; null: it stands. */
  readonly ended: (UnitMerged | UnitAbolished)['data'] | null;
}

const aggregate: Aggregate<Unit, UnitEvent> = {
  category: 'organisation.unit',
  events: [UnitEstablished, UnitRenamed, UnitMerged, UnitAbolished],
  initialState: { established: null, name: null, ended: null },
  evolve(unit, event) {
    switch (event.type) {
      case 'UnitEstablished':
        return { ...unit, established: event.data, name: unit.name ?? event.data.name };
      case 'UnitRenamed':
        return { ...unit, name: event.data.name };
      case 'UnitMerged':
      case 'UnitAbolished':
        return { ...unit, ended: event.data };
    }
  },
  standing({ established, name, ended }) {
    if (!established) return { status: 'none' };
    const { unitId, kind, parentUnitId } = established;
    const intoUnitId = ended && 'intoUnitId' in ended ? ended.intoUnitId : null;
    return { unitId, name, kind, parentUnitId, status: ended ? 'ended' : 'standing', intoUnitId };
  },
  // a unit that could be put elsewhere could be put below itself
  fixedFields: ['unitId', 'parentUnitId', 'intoUnitId', 'formerName'],
  breaches: ({ data }, rulebook) => decisionBreaches(data, rulebook),
};

/** Unit (unit organisasi, OPD), stream `organisation.unit-<unitId>`. */
export const unit = living(aggregate);

export type LivingUnit = Living<Unit, UnitEvent>;

/** The unit in the law of a day. */
export const unitOn = ({ entries }: Pick<LivingUnit, 'entries'>, day: string): Unit =>
  stateOf(aggregate, entries, day);

/** True where the unit was established and had not ended. */
export const stands = ({ established, ended }: Unit): boolean => established !== null && ended === null;
