import { IsIn, IsOptional, IsString } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';

const OUTCOMES = ['approved', 'refused'] as const;

/** What BKN said of a proposed move into the post. */
export class RecordConsiderationDto {
  /** @example "PERTEK-926/2026" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** @example "2026-01-05" */
  @IsCivilDate()
  date: string;

  /** refused: the move may not be decided. @example "approved" */
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  /** Kind of the move. @example "mutasi" */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  kind?: string;

  /** Whom it is about. @example "p-contoh-0901" */
  @IsOptional()
  @IsOpaqueId()
  personRef?: string;

  /** Post held. */
  @IsOptional()
  @IsOpaqueId()
  fromPostId?: string;

  /** Reason in words, checked by the information officer; public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reasonSummary?: string;
}
