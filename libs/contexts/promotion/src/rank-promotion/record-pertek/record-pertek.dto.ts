import { IsIn, IsOptional, IsString } from 'class-validator';
import { IsCivilDate, Length } from '#app/web';

export const PERTEK_OUTCOMES = ['approved', 'refused'] as const;

/** What BKN said of a proposed promotion (pertimbangan teknis, pertek). */
export class RecordPertekDto {
  /** Number of the letter. @example "PG-35780000124" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** Its date. @example "2025-10-10" */
  @IsCivilDate()
  date: string;

  /** refused: the promotion may not be granted. @example "approved" */
  @IsIn(PERTEK_OUTCOMES)
  outcome: (typeof PERTEK_OUTCOMES)[number];

  /** Reason in words, checked by the information officer; public. @example "Berkas lengkap" */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reasonSummary?: string;
}
