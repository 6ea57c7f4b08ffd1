import { citedVersions } from '#app/decision-life';
import { decisionData, type DecisionDto, type PerhapsUnsigned } from '#app/decision-life-http';
import type { Rulebook } from '#app/kernel';
import type { OpenedRound } from '../../round/opened-round.js';
import type { Announcement } from '../announcement.js';
import type { Announcing } from '../deciding.js';
import { RULES_CITED } from '../formation-rules.js';
import type { ExtraTestDto, PublishVacancyDto, ScheduleDto } from './publish-vacancy.dto.js';

/** An announcement as stated; an import states no more than its day. */
export type StatedAnnouncement = PerhapsUnsigned<DecisionDto> &
  Pick<PublishVacancyDto, 'announcedOn'> &
  Partial<PublishVacancyDto>;

/** An announcement as stated; what an imported row does not state is null. */
export const announcingOf = (
  formationId: string,
  dto: StatedAnnouncement,
  round: OpenedRound,
  rulebook: Rulebook,
): Announcing => ({
  ...decisionData(dto, {
    findings: [],
    reliedOn: [round.openingId],
    rulesets: citedVersions(RULES_CITED.VacancyAnnounced, dto.decidedOn, rulebook),
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
