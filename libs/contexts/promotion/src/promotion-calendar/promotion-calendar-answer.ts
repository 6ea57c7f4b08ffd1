import { addDays, isUnconfirmed, SURENESS, versionOf, type Rulebook, type Sureness } from '#app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { calendarOn, isPromotionDate } from '../rank-promotion/tmt-calendar.js';

class PromotionDay {
  @ApiProperty({ type: String, format: 'date', example: '2025-10-01' })
  date: string;

  @ApiProperty({ type: String, example: 'promotion.tmt-calendar@2025-10-01' })
  version: string;
}

class CalendarInForce {
  @ApiProperty({ type: String, example: 'promotion.tmt-calendar@2025-10-01' })
  version: string;

  @ApiProperty({ type: String, example: 'PerBKN 4/2025' })
  legalBasis: string;

  @ApiProperty({ enum: SURENESS })
  sureness: Sureness;

  @ApiProperty({
    type: Boolean,
    description: 'True: not confirmed, or a choice of ours (belum terkonfirmasi).',
  })
  unconfirmed: boolean;

  @ApiProperty({ type: [String], description: 'Kinds of promotion that it does not bind: any day.' })
  freeKinds: readonly string[];
}

/** The days of a year on which a promotion may take effect. */
export class PromotionCalendarAnswer {
  @ApiProperty({ type: Number, example: 2025 })
  year: number;

  @ApiProperty({
    type: [PromotionDay],
    description: 'Ascending; none of days before the first calendar known.',
  })
  days: readonly PromotionDay[];

  @ApiProperty({ type: [CalendarInForce], description: 'Every version in force on a day of the year.' })
  calendars: readonly CalendarInForce[];
}

/** Each day of the year is judged by the version in force on the day itself. */
export function promotionCalendar(year: number, rulebook: Rulebook): PromotionCalendarAnswer {
  const days: PromotionDay[] = [];
  const calendars = new Map<string, CalendarInForce>();
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const calendar = calendarOn(date, rulebook);
    if (!calendar) continue;
    const version = versionOf(calendar);
    if (!calendars.has(version)) {
      const { legalBasis, sureness, values } = calendar;
      const unconfirmed = isUnconfirmed(sureness);
      calendars.set(version, { version, legalBasis, sureness, unconfirmed, freeKinds: values.freeKinds });
    }
    if (isPromotionDate(date, rulebook)) days.push({ date, version });
  }
  return { year, days, calendars: [...calendars.values()] };
}
