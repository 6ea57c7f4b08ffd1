import { isCivilDate, RuleViolation, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { FormationDefined, VacancyAnnounced } from './formation.events.js';

/** What an announcement says, and only an amendment changes. */
export type Announcement = Pick<
  VacancyAnnounced['data'],
  'seats' | 'criteria' | 'schedule' | 'eliminationRules' | 'extraTests'
>;
/** The parts of an announcement that an amendment may change. */
export const AMENDABLE = ['seats', 'criteria', 'schedule', 'eliminationRules', 'extraTests'] as const;

/** The parts of an announcement, out of whatever holds them. */
export const announcementOf = ({
  seats,
  criteria,
  schedule,
  eliminationRules,
  extraTests,
}: Announcement): Announcement => ({
  seats,
  criteria,
  schedule,
  eliminationRules,
  extraTests,
});

/**
 * What an announcement must hold. An imported one is null where the source is silent.
 * @throws RuleViolation `vacancy.incomplete`, `vacancy.schedule-order`
 */
export function checkContent(
  content: Announcement,
  weights: FormationDefined['data']['weights'],
  announcedOn: string,
  day: string,
  rulebook: Rulebook,
): void {
  const incomplete = (test: string, pointer: string) =>
    refusal('vacancy.incomplete', 'recruitment.announcement.content', day, rulebook, {
      pointer,
      values: { test },
    });
  content.extraTests?.forEach(({ test, weight }, index) => {
    if (weight === null) throw incomplete(test, `/extraTests/${index}/weight`);
  });
  if (content.extraTests)
    for (const { test, cat, weight } of weights ?? [])
      if (!cat && !content.extraTests.some((extra) => extra.test === test && extra.weight === weight))
        throw incomplete(test, '/extraTests');
  checkSchedule(content.schedule, announcedOn);
}

/** Each step names a day that exists, and none comes before the one it follows. */
function checkSchedule(schedule: Announcement['schedule'], announcedOn: string): void {
  if (!schedule) return;
  const steps = [
    ['registrationOpensOn', schedule.registrationOpensOn],
    ['registrationClosesOn', schedule.registrationClosesOn],
    ['administrativeResultOn', schedule.administrativeResultOn],
    ['selectionOn', schedule.selectionOn],
    ['finalResultOn', schedule.finalResultOn],
  ] as const;
  let first = announcedOn;
  for (const [name, second] of steps) {
    if (second === null) continue;
    if (!isCivilDate(second) || second < first)
      throw new RuleViolation('vacancy.schedule-order', {
        pointer: `/schedule/${name}`,
        values: { first, second },
      });
    first = second;
  }
}
