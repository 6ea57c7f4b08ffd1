import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { newStreamKey, PersonRegister, type CommandContext } from '#app/platform';
import { recordPublicationBasis } from '../deciding.js';
import { publicationBasis } from '../publication-basis.js';
import type { RecordPublicationBasisDto } from './record-publication-basis.dto.js';

/** Records a basis to publish. */
export class RecordPublicationBasis extends Command<Recording> {
  constructor(
    readonly dto: RecordPublicationBasisDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordPublicationBasis)
export class RecordPublicationBasisHandler implements ICommandHandler<RecordPublicationBasis> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
    private readonly persons: PersonRegister,
  ) {}

  async execute({ dto, context }: RecordPublicationBasis): Promise<Recording> {
    const { decisions, claims } = this;
    const rulebook = this.rules.now();
    const basisId = newStreamKey(context.commandId);
    const { agencyId, personRef = null } = dto;
    const isOnRecord = personRef !== null && (await this.persons.agenciesOf(personRef)).includes(agencyId);
    const stated = {
      basisId,
      fieldClass: dto.fieldClass,
      ground: dto.ground,
      informationOfficerPostId: dto.informationOfficerPostId,
      personRef,
      ...decisionData(dto, { findings: [] }),
    };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: publicationBasis,
        key: basisId,
        context,
        agencyId,
        ...(personRef !== null && { subject: personRef }),
        sk: () => stated,
        decide: (living) => recordPublicationBasis(living, stated, isOnRecord, rulebook),
      },
    );
  }
}
