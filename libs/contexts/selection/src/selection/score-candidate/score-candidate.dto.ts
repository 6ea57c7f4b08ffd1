import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsCivilDate, IsCode, IsOpaqueId, Length } from '#app/web';
import { SELECTION_PARTS } from '../selection.events.js';

/** The score that a member of the panel gives. */
export class ScoreCandidateDto {
  /** @example "K-01" */
  @IsOpaqueId()
  candidateNo: string;

  /** @example "paper" */
  @IsIn(SELECTION_PARTS)
  part: (typeof SELECTION_PARTS)[number];

  /** Who scores, as named in the panel. @example "pansel-1" */
  @IsCode()
  memberNo: string;

  /** 0 to 100, an exact decimal, as text. @example "82.5" */
  @Matches(/^(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)$/)
  score: string;

  /** Kinship or conflict of interest that the member declared; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  declaredConflict?: string;

  /** @example "2026-02-20" */
  @IsCivilDate()
  scoredOn: string;

  /** True records a score that was really given although a rule refuses it. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
