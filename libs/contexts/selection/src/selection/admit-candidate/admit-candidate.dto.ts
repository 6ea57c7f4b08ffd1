import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';
import { EDUCATION_LEVELS, type EducationLevel } from '#app/personnel';
import { IsCivilDate, IsOpaqueId, IsWhole, Length } from '#app/web';

/** A candidate who passed the administrative selection. What it says of the person is sealed under the person's key. */
export class AdmitCandidateDto extends DecisionDto {
  /** Public running number; never a number of a person. @example "K-01" */
  @Matches(/^(?!.*\d{10})[A-Za-z0-9_-]{1,20}$/)
  candidateNo: string;

  /** Opaque reference of the person. @example "p-contoh-0921" */
  @IsOpaqueId()
  personRef: string;

  /** Name; closed until the shortlist. @example "Contoh A" */
  @IsString()
  @Length(1, 300)
  name: string;

  /** @example "1975-05-12" */
  @IsCivilDate()
  birthDate: string;

  /** @example "s2" */
  @IsIn(EDUCATION_LEVELS)
  education: EducationLevel;

  /** Whole years of experience in the field, added up. @example 8 */
  @IsWhole(0, 80)
  yearsOfExperience: number;

  /** Whole months as administrator or JF ahli madya. @example 30 */
  @IsWhole(0, 960)
  monthsInLevel: number;

  /** Record, integrity and morality found good. @example true */
  @IsBoolean()
  goodRecord: boolean;

  /** Declared healthy in body and mind. @example true */
  @IsBoolean()
  healthy: boolean;

  /** Meets the competence standard of the post. @example true */
  @IsBoolean()
  meetsStandard: boolean;

  /** The President's exception (art. 107(2)). */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  presidentException?: CitedDocumentDto;
}
