import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { HOLIDAY_KINDS, SURENESS, type Holiday, type Sureness } from '#app/kernel';
import { IsCivilDate, IsYear, Length } from '#app/web';

/** A day on which offices are closed. */
export class HolidayDto {
  /** @example "2027-01-01" */
  @IsCivilDate()
  date: string;

  /** @example "Tahun Baru Masehi" */
  @IsString()
  @Length(1, 500)
  name: string;

  /** A national holiday, or collective leave. @example "national" */
  @IsIn(HOLIDAY_KINDS)
  kind: Holiday['kind'];
}

/** The free days of a year (hari libur nasional dan cuti bersama); a later declaration replaces it as a whole. */
export class DeclareWorkingDaysDto extends DecisionDto {
  /** @example 2027 */
  @IsYear()
  year: number;

  /** Days on which offices are closed, beside Saturdays and Sundays. */
  @ValidateNested({ each: true })
  @ArrayMaxSize(150)
  @Type(() => HolidayDto)
  holidays: HolidayDto[];

  /** Days of weekends that are worked instead. @example [] */
  @IsOptional()
  @IsCivilDate({ each: true })
  @ArrayMaxSize(104)
  workingDays?: string[];

  /** How sure the days are; D and own are shown as unconfirmed, and so is every deadline counted by them. @example "A" */
  @IsIn(SURENESS)
  sureness: Sureness;
}
