import type { CommandBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import { FirstAlone, rowCommand, RowRefused, type BulkRequest, type RowOutcome } from '#app/bulk';
import type { Decisions } from '#app/event-store';
import { isRuleViolation, RuleViolation } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { AppointCpns, ContractPppk, employee } from '#contexts/employment';
import type { FutureEmployee, IssuedNumbers, NumberedFormation } from '#contexts/recruitment';
import type { AppointFormationDto } from './appoint-formation.dto.js';

const PATH = '/v1/employment/appointments';
/** Namespace of the batches of one SK that appoints the people of a formation. A permanent constant. */
const BATCH_NAMESPACE = 'e2b4d6f8-7a1c-5d3e-8f49-6a656a616b08';

/** What an appointment works with. */
export interface AppointmentDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly numbers: IssuedNumbers;
}

/** One SK for one formation. */
export interface FormationAppointment {
  readonly formation: NumberedFormation;
  readonly unitId: string;
  readonly dto: AppointFormationDto;
  readonly request: BulkRequest;
}

/** The people of one formation being appointed by one SK. */
export class AppointmentSession {
  /** They share the number of the SK: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  private readonly batchId: string;

  constructor(
    private readonly desk: AppointmentDesk,
    private readonly appointment: FormationAppointment,
  ) {
    const { dto, formation } = appointment;
    const named = JSON.stringify([formation.formationId, dto.decidedOn, dto.skNumber ?? null]);
    this.batchId = dto.batchId ?? v5(named, BATCH_NAMESPACE);
  }

  /** @throws RowRefused, and whatever the command refuses with */
  async appoint(applicationNo: string): Promise<RowOutcome<{ personRef: string }>> {
    const { desk, appointment } = this;
    const person = await desk.numbers.holder(appointment.formation.roundId, applicationNo);
    if (!person) throw new RowRefused('appointment.no-number', '');
    const { personRef } = person;
    const ids = { personRef };
    const fallen = await this.appointmentsBefore(personRef, applicationNo);
    if (fallen === null) return { recorded: false, ids };
    try {
      const { events, repeated } = await this.claiming.run(() => this.execute(person, applicationNo, fallen));
      return { recorded: events.length > 0 && !repeated, ids };
    } catch (error) {
      // Another officer may have appointed them at the same time: look again.
      const taken = isRuleViolation(error) && error.details.taken === true;
      if (taken && (await this.appointmentsBefore(personRef, applicationNo)) === null)
        return { recorded: false, ids };
      throw error;
    }
  }

  private execute(
    { personRef, nip, name, birthDate, eventId }: FutureEmployee,
    applicationNo: string,
    fallen: number,
  ) {
    const { formation, unitId, dto, request } = this.appointment;
    if (nip === undefined || name === undefined || birthDate === undefined)
      throw new RuleViolation('privacy.person-erased');
    const { formationId, agencyId, postTitle, kind } = formation;
    const { golongan, formationId: _, unitId: __, ...decision } = dto;
    const appointed = {
      ...decision,
      batchId: this.batchId,
      ...{ agencyId, personRef, name, nip, birthDate, unitId, postTitle, formationId, applicationNo },
    };
    const context: CommandContext = {
      ...rowCommand(request, PATH, `appoint ${formationId} ${applicationNo} ${fallen}`, dto),
      causationId: eventId,
    };
    return this.desk.commands.execute(
      kind === 'pns'
        ? new AppointCpns({ ...appointed, ...(golongan !== undefined && { golongan }) }, context, [eventId])
        : new ContractPppk(appointed, context, [eventId]),
    );
  }

  /** How often the applicant was appointed and it fell; null: an appointment stands. */
  private async appointmentsBefore(personRef: string, applicationNo: string): Promise<number | null> {
    const { state } = await this.desk.decisions.load(employee, personRef);
    const { formationId } = this.appointment.formation;
    const own = state.entries.filter(({ recorded: { data } }) => {
      const { applicationNo: no, formationId: of } = data as {
        applicationNo?: unknown;
        formationId?: unknown;
      };
      return no === applicationNo && of === formationId;
    });
    return own.some(({ death }) => death === null) ? null : own.length;
  }
}
