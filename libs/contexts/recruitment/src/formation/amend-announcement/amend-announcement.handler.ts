import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import type { Announcement } from '../announcement.js';
import { amendAnnouncement, type Amending } from '../deciding.js';
import { FormationDesk } from '../formation-desk.js';
import { RULES_CITED } from '../formation-rules.js';
import { extraTestsOf, scheduleOf } from '../publish-vacancy/announcing.js';
import type { AmendAnnouncementDto, AnnouncementChangesDto } from './amend-announcement.dto.js';

/** Amends what was announced. */
export class AmendAnnouncement extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: AmendAnnouncementDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AmendAnnouncement)
export class AmendAnnouncementHandler implements ICommandHandler<AmendAnnouncement> {
  constructor(private readonly desk: FormationDesk) {}

  execute({ formationId, dto, context }: AmendAnnouncement): Promise<Recording> {
    const { rulebook } = this.desk;
    const rulesets = citedVersions(RULES_CITED.AnnouncementAmended, dto.decidedOn, rulebook);
    return this.desk.record(
      formationId,
      context,
      (round): Amending => ({
        ...decisionData(dto, { findings: [], reliedOn: [round.openingId], rulesets }),
        formationId,
        changes: changesOf(dto.changes),
        reason: dto.reason ?? null,
      }),
      (living, data) => amendAnnouncement(living, data, rulebook),
    );
  }
}

/** The stated changes, field by field; what is not stated stays. */
const changesOf = ({
  seats,
  criteria,
  schedule,
  eliminationRules,
  extraTests,
}: AnnouncementChangesDto): Partial<Announcement> => ({
  ...(seats !== undefined && { seats }),
  ...(criteria && { criteria: [...criteria] }),
  ...(schedule && { schedule: scheduleOf(schedule) }),
  ...(eliminationRules && { eliminationRules: [...eliminationRules] }),
  ...(extraTests && { extraTests: extraTestsOf(extraTests) }),
});
