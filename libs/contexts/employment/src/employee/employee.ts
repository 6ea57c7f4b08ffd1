import { living, type Aggregate, type LifeEvent, type Living } from '#app/decision-life';
import type { EmployeeKind, Golongan, ServiceEnd } from '#app/personnel';
import {
  CpnsAppointed,
  EmployeeRegistered,
  PnsAppointed,
  PppkContracted,
  ServiceEnded,
  type EmployeeEvent,
} from './employee.events.js';
import { employeeBreaches, employeeCitations } from './employee-rules.js';

/** A civil servant (pegawai), as the decisions alive make them. */
export interface Employee {
  /** Null: nobody was taken over or appointed. */
  readonly kind: EmployeeKind | null;
  readonly golongan: Golongan | null;
  readonly unitId: string | null;
  /** The appointment as a candidate; null: none stands. */
  readonly cpns: Candidacy | null;
  /** True once there was a contract. */
  readonly contracted: boolean;
  /** Null: the service goes on. */
  readonly ended: { readonly from: string; readonly cause: ServiceEnd | undefined } | null;
}

/** An appointment as a candidate (CPNS). */
export interface Candidacy {
  readonly decisionId: string;
  /** TMT; null: not stated at the takeover. */
  readonly from: string | null;
}

const nobody: Employee = {
  kind: null,
  golongan: null,
  unitId: null,
  cpns: null,
  contracted: false,
  ended: null,
};

const aggregate: Aggregate<Employee, EmployeeEvent> = {
  category: 'employment.employee',
  events: [EmployeeRegistered, CpnsAppointed, PppkContracted, PnsAppointed, ServiceEnded],
  initialState: nobody,
  evolve(state, event) {
    switch (event.type) {
      case 'EmployeeRegistered': {
        const { kind, golongan, unitId, decisionId, servesSince } = event.data;
        // Sealed for the agency, `servesSince` is not there once the person was erased.
        const cpns = kind === 'CPNS' ? { decisionId, from: servesSince ?? null } : null;
        return { kind, golongan, unitId, cpns, contracted: kind === 'PPPK', ended: null };
      }
      case 'CpnsAppointed': {
        const { golongan, unitId, decisionId, effectiveFrom } = event.data;
        return {
          ...state,
          kind: 'CPNS',
          golongan,
          unitId,
          cpns: { decisionId, from: effectiveFrom },
          ended: null,
        };
      }
      case 'PppkContracted':
        return { ...state, kind: 'PPPK', unitId: event.data.unitId, contracted: true, ended: null };
      case 'PnsAppointed': {
        const { golongan, unitId } = event.data;
        return { ...state, kind: 'PNS', golongan: golongan ?? state.golongan, unitId };
      }
      case 'ServiceEnded':
        return { ...state, ended: { from: event.data.effectiveFrom, cause: event.data.cause } };
    }
  },
  standing: ({ kind, golongan, unitId, ended }) => ({
    kind: ended === null ? kind : null,
    golongan,
    unitId,
  }),
  fixedFields: ['formationId', 'applicationNo', 'cpnsDecisionId', 'renewal', 'source'],
  breaches: employeeBreaches,
  citations: employeeCitations,
};

/** Employee (pegawai), stream `employment.employee-<personRef>`. */
export const employee = living(aggregate);

export type LivingEmployee = Living<Employee, EmployeeEvent>;
export type EmployeeFact = EmployeeEvent | LifeEvent;
