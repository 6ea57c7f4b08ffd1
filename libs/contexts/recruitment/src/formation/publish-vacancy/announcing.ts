import { decisionData, type DecisionDto } from '#app/decision-life-http';
import type { Rulebook } from '#app/kernel';
import { citedOn } from '../../cited.js';
import type { OpenedRound } from '../../round/opened-round.js';
import type { Announcement } from '../announcement.js';
import type { Announcing } from '../deciding.js';
import type { ExtraTestDto, PublishVacancyDto, ScheduleDto } from './publish-vacancy.dto.js';

type Stated = DecisionDto & Pick<PublishVacancyDto, 'announcedOn'> & Partial<PublishVacancyDto>;

/** An announcement as stated; what an imported row does not state is null. */
export const announcingOf = (
  formationId: string,
  dto: Stated,
  round: OpenedRound,
  rulebook: Rulebook,
): Announcing => ({
  ...decisionData(dto, {
    findings: [],
    reliedOn: [round.openingId],
    rulesets: citedOn(dto.decidedOn, rulebook, 'recruitment.announcement.content'),
  }),
  formationId,
  announcedOn: dto.announcedOn,
  criteria: dto.criteria ? [...dto.criteria] : null,
  schedule: scheduleOf(dto.schedule),
  eliminationRules: dto.eliminationRules ? [...dto.eliminationRules] : null,
  extraTests: extraTestsOf(dto.extraTests),
});

/** A schedule, step by step. */
export const scheduleOf = (dto: ScheduleDto | undefined): Announcement['schedule'] =>
  dto
    ? {
        registrationOpensOn: dto.registrationOpensOn,
        registrationClosesOn: dto.registrationClosesOn,
        administrativeResultOn: dto.administrativeResultOn ?? null,
        selectionOn: dto.selectionOn ?? null,
        finalResultOn: dto.finalResultOn ?? null,
      }
    : null;

/** Extra tests; a missing weight stays visible to the rule that refuses it. */
export const extraTestsOf = (dtos: readonly ExtraTestDto[] | undefined): Announcement['extraTests'] =>
  dtos ? dtos.map(({ test, weight }) => ({ test, weight: weight ?? null })) : null;
