import { IsIn, IsOptional } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsOpaqueId } from '#app/web';

/** Why a post falls vacant without another being given. */
const CAUSES = ['released', 'service-ended'] as const;

/** A vacancy. `effectiveFrom` is the first day without the holder. A move to another post is an assignment, or a batch of moves. */
export class VacateDto extends DecisionDto {
  /** Who held it; left out: whoever did. */
  @IsOptional()
  @IsOpaqueId()
  personRef?: string;

  /** released: without another post ("non-job"); service-ended: pension, death, dismissal and the like. @example "service-ended" */
  @IsIn(CAUSES)
  cause: (typeof CAUSES)[number];
}
