import {
  civilDate,
  decisionFields,
  defineEvent,
  HOLIDAY_KINDS,
  line,
  listOf,
  oneOf,
  pub,
  record,
  SURENESS,
  year,
  type EventOf,
} from '#app/kernel';

/** The free days of a year were declared (`hari libur nasional dan cuti bersama`); a later declaration takes the place of it. */
export const WorkingDaysDeclared = defineEvent(
  'WorkingDaysDeclared',
  1,
  'The working days of a year were declared (hari libur nasional dan cuti bersama ditetapkan).',
  {
    year: pub(year, 'the year'),
    holidays: pub(
      listOf(record({ date: civilDate, name: line, kind: oneOf(HOLIDAY_KINDS) }), 150),
      'days on which offices are closed, beside Saturdays and Sundays',
    ),
    workingDays: pub(listOf(civilDate, 104), 'days of weekends that are worked instead'),
    sureness: pub(
      oneOf(SURENESS),
      'A read in the law · B, C secondary sources · D unconfirmed · own: a choice of ours',
    ),
    ...decisionFields,
  },
);
export type WorkingDaysDeclared = EventOf<typeof WorkingDaysDeclared>;
