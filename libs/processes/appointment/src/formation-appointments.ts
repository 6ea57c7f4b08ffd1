import { Inject, Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { rowAnswers, type BulkRequest, type RowAnswer } from '#app/bulk';
import { Decisions } from '#app/event-store';
import { RuleViolation, Rulebook } from '#app/kernel';
import { covers } from '#app/platform';
import { Catalogue, Problem, SENTENCES, type Language, type SentenceCatalogue } from '#app/web';
import { IssuedNumbers } from '#contexts/recruitment';
import type { AppointFormationDto } from './appoint-formation.dto.js';
import { AppointmentSession } from './appointment-session.js';

/** What became of one of those whose number was set. */
export type AppointmentAnswer = Omit<RowAnswer, 'line'> & {
  readonly applicationNo: string;
  readonly personRef?: string;
};

/** Appoints those whose numbers were set in recruitment, each by the command that HTTP uses. */
@Injectable()
export class FormationAppointments {
  private readonly logger = new Logger('appointment');
  private readonly catalogue: Catalogue;

  constructor(
    private readonly commands: CommandBus,
    private readonly decisions: Decisions,
    private readonly numbers: IssuedNumbers,
    rulebook: Rulebook,
    @Inject(SENTENCES) sentences: SentenceCatalogue,
  ) {
    this.catalogue = new Catalogue(sentences, rulebook);
  }

  /**
   * One answer a person, by application number. Who cannot be appointed hinders no other; who was, is told so.
   * @throws Problem 404 for a formation that is absent or foreign · RuleViolation `appointment.unit-missing` · BehindError;
   *   nothing is recorded then
   */
  async appoint(
    dto: AppointFormationDto,
    request: BulkRequest,
    language: Language,
  ): Promise<AsyncGenerator<AppointmentAnswer>> {
    const { commands, decisions, numbers, catalogue, logger } = this;
    const formation = await numbers.of(dto.formationId);
    if (!formation || !covers(request.principal.scope, formation.agencyId))
      throw new Problem('not-found', 404);
    const unitId = dto.unitId ?? formation.unitId;
    if (unitId === null) throw new RuleViolation('appointment.unit-missing', { pointer: '/unitId' });
    const rows = formation.applicationNos.map((applicationNo, n) => ({ line: n + 1, applicationNo }));
    const session = new AppointmentSession(
      { commands, decisions, numbers },
      { formation, unitId, dto, request },
    );
    const names = { pointers: {}, foreign: '' };
    const answers = rowAnswers(rows, (row) => session.appoint(row.applicationNo), {
      ...{ names, catalogue, language, logger },
    });
    return named(answers, formation.applicationNos);
  }
}

async function* named(
  answers: AsyncGenerator<RowAnswer>,
  applicationNos: readonly string[],
): AsyncGenerator<AppointmentAnswer> {
  for await (const { line, ...answer } of answers)
    yield { applicationNo: applicationNos[line - 1]!, ...answer };
}
