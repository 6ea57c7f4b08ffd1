import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { HOLIDAY_KINDS, WorkingCalendar, type Holiday } from '#app/kernel';
import { Allow, MinPosition, Problem } from '#app/web';
import { KnownRules } from '../known/known-rules.js';
import { reach } from './reach.js';
import { surenessAnswer, SurenessAnswer } from './sureness-answer.js';

class HolidayAnswer {
  @ApiProperty({ type: String, example: '2026-02-17' })
  date: string;

  @ApiProperty({ type: String, example: 'Tahun Baru Imlek' })
  name: string;

  @ApiProperty({ enum: HOLIDAY_KINDS })
  kind: Holiday['kind'];
}

class CalendarAnswer extends SurenessAnswer {
  @ApiProperty({ type: 'integer', example: 2026 })
  year: number;

  @ApiProperty({
    type: [HolidayAnswer],
    description: 'By day. Saturdays and Sundays are free without mention.',
  })
  holidays: HolidayAnswer[];

  @ApiProperty({ type: [String], description: 'Days of weekends that are worked instead.' })
  workingDays: string[];
}

@ApiTags('ruleset')
@Controller('v1/ruleset/calendars')
export class CalendarsController {
  constructor(
    private readonly calendar: WorkingCalendar,
    private readonly rules: KnownRules,
  ) {}

  @Get(':year')
  @Allow('public')
  @ApiOperation({ summary: 'The working days of a year (hari libur nasional dan cuti bersama)' })
  @ApiParam({ name: 'year', example: '2026' })
  @ApiOkResponse({ type: CalendarAnswer })
  async showCalendar(
    @Param('year') year: string,
    @MinPosition() minPosition: string | null,
  ): Promise<CalendarAnswer> {
    await reach(this.rules, minPosition);
    const known = /^\d{4}$/.test(year) ? this.calendar.of(Number(year)) : undefined;
    if (!known) throw new Problem('calendar.missing', 404);
    return {
      year: known.year,
      holidays: known.holidays
        .map(({ date, name, kind }) => ({ date, name, kind }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      workingDays: known.workingDays.toSorted(),
      ...surenessAnswer(known),
    };
  }
}
