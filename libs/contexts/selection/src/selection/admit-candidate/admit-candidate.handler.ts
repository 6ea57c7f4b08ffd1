import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { AdmitCandidateDto } from './admit-candidate.dto.js';
import { decisionData } from '#app/decision-life-http';
import { admitCandidate } from '../deciding.js';
import { citedOf } from '../selection-rules.js';

/** Admit a candidate (lulus administrasi). */
export class AdmitCandidate extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: AdmitCandidateDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AdmitCandidate)
export class AdmitCandidateHandler implements ICommandHandler<AdmitCandidate> {
  constructor(private readonly desk: SelectionDesk) {}

  execute({ selectionId, dto, context }: AdmitCandidate): Promise<Recording> {
    const rulesets = citedOf('CandidateAdmitted', dto.decidedOn, this.desk.rulebook);
    const exception = dto.presidentException;
    const data = {
      selectionId,
      candidateNo: dto.candidateNo,
      personRef: dto.personRef,
      name: dto.name,
      birthDate: dto.birthDate,
      education: dto.education,
      yearsOfExperience: dto.yearsOfExperience,
      monthsInLevel: dto.monthsInLevel,
      goodRecord: dto.goodRecord,
      healthy: dto.healthy,
      meetsStandard: dto.meetsStandard,
      presidentException: exception ? { number: exception.number, date: exception.date } : null,
      ...decisionData(dto, { findings: [], rulesets }),
    };
    return this.desk.record({
      selectionId,
      context,
      subject: dto.personRef,
      sk: data,
      decide: (living, rulebook) => admitCandidate(living, data, rulebook),
    });
  }
}
