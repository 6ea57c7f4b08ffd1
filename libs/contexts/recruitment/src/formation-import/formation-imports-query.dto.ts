import { Type } from 'class-transformer';
import { IsOptional, IsString } from 'class-validator';
import { IsCivilDate, IsSha256, IsWhole, IsYear, Length } from '#app/web';

/** What the rows themselves do not say. */
export class FormationImportsQuery {
  /** Number of the Minister's decree on formations. @example "B/1234/M.SM.01.00/2024" */
  @IsString()
  @Length(1, 200)
  decreeNumber: string;

  /** Date of the decree; left out: not in the source. @example "2024-07-30" */
  @IsOptional()
  @IsCivilDate()
  decreeDate?: string;

  /** Day on which the vacancies were announced. @example "2024-09-30" */
  @IsCivilDate()
  announcedOn: string;

  /** Budget year; default: the year of `announcedOn`. @example 2024 */
  @IsOptional()
  @Type(() => Number)
  @IsYear()
  fiscalYear?: number;

  /** SHA-256 of the whole file, lower-case hex: the evidence. @example "d0fb6d94a40b020c067c9f40941e22bb413cbc41d77b73f587c9d4be184ce2e8" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine: number = 1;
}
