import { IsBoolean, IsOptional, IsString } from 'class-validator';
import type { OversightRecommendationReceived } from '#app/decision-life';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';

/** What an overseer recommended (rekomendasi). */
export class OversightRecommendationDto {
  /** The body; it has to be in office on the date of its letter. @example "BKN" */
  @IsString()
  @Length(1, 500)
  body: string;

  /** @example "B-927/BKN/2026" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** @example "2026-01-15" */
  @IsCivilDate()
  date: string;

  /** The decision it is about; left out: the post or the selection as a whole. */
  @IsOptional()
  @IsOpaqueId()
  refDecisionId?: string;

  /** What it recommends, as written; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  text?: string;

  /** True records a letter that was really received although its body was not in office. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}

/** The letter as the log keeps it. */
export const recommendationOf = (
  dto: OversightRecommendationDto,
): OversightRecommendationReceived['data'] => ({
  body: dto.body,
  number: dto.number,
  date: dto.date,
  refDecisionId: dto.refDecisionId ?? null,
  text: dto.text ?? null,
});
