import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { RANKINGS, type RankingKind } from '../result.events.js';

/** A ranking to publish; its places are computed from the recorded scores. */
export class PublishRankingDto extends DecisionDto {
  /** skd: who goes on to the field selection; final: the final order. @example "skd" */
  @IsIn(RANKINGS)
  ranking: RankingKind;

  /** Application numbers of those with a place, in the order computed elsewhere, to be compared; may be left out. @example ["2024-000001"] */
  @IsOptional()
  @IsString({ each: true })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/, { each: true })
  @ArrayMaxSize(20_000)
  entries?: string[];
}
