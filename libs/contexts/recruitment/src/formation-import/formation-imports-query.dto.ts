import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsCivilDate, Length } from '#app/web';

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
  @IsInt()
  @Min(1945)
  @Max(2200)
  fiscalYear?: number;

  /** SHA-256 of the whole file, lower-case hex: the evidence. */
  @Matches(/^[0-9a-f]{64}$/)
  fileSha256: string;

  /** Number of the first line of this part in its file. @example 1 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  firstLine: number = 1;
}
