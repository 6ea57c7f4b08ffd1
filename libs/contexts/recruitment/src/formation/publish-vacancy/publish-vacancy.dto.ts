import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, ValidateNested } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, IsWhole, Length } from '#app/web';

/** The days of a recruitment (jadwal); none comes before the one it follows. */
export class ScheduleDto {
  /** First day of registration. @example "2024-09-01" */
  @IsCivilDate()
  registrationOpensOn: string;

  /** Last day of registration. @example "2024-09-14" */
  @IsCivilDate()
  registrationClosesOn: string;

  /** Result of the administrative selection. @example "2024-09-19" */
  @IsOptional()
  @IsCivilDate()
  administrativeResultOn?: string;

  /** First day of the tests. @example "2024-10-16" */
  @IsOptional()
  @IsCivilDate()
  selectionOn?: string;

  /** Final result. @example "2025-01-05" */
  @IsOptional()
  @IsCivilDate()
  finalResultOn?: string;
}

/** A test beside the computer test. Without a weight the announcement is refused. */
export class ExtraTestDto {
  /** @example "Wawancara" */
  @IsString()
  @Length(1, 300)
  test: string;

  /** Share of the field selection, per cent. @example 40 */
  @IsOptional()
  @IsWhole(0, 100)
  weight?: number;
}

/** The announcement of a vacancy (pengumuman lowongan). Post and seats are the formation's. */
export class PublishVacancyDto extends DecisionDto {
  /** Day of the announcement. @example "2024-08-20" */
  @IsCivilDate()
  announcedOn: string;

  /** What an applicant must meet. @example ["Ijazah D3 Keperawatan", "STR aktif"] */
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  criteria: string[];

  @ValidateNested()
  @Type(() => ScheduleDto)
  schedule: ScheduleDto;

  /** What puts an applicant out. @example ["Dokumen tidak lengkap"] */
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  eliminationRules: string[];

  /** Tests beside the computer test, with weights; an empty list: none. */
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => ExtraTestDto)
  extraTests: ExtraTestDto[];
}
