import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';

/** What the public sees of rules and calendars: all of it, at once. `version` is what a fallen version restores. */
export const publication: Publication = {
  RulesetPublished: {
    kind: { id: 'Penetapan aturan', en: 'Rule published' },
    delayDays: 0,
    fields: ['rule', 'validFrom', 'validTo', 'values', 'sureness', 'replaces', 'version'],
    headline: headlineOf(
      'Versi baru aturan {rule} berlaku mulai {validFrom}',
      'A new version of the rule {rule} is in force from {validFrom}',
    ),
  },
  WorkingDaysDeclared: {
    kind: { id: 'Penetapan hari kerja', en: 'Working days declared' },
    delayDays: 0,
    fields: ['year', 'holidays', 'workingDays', 'sureness'],
    headline: headlineOf(
      'Hari libur dan cuti bersama tahun {year} ditetapkan',
      'The holidays and collective leave of {year} were declared',
    ),
  },
};
