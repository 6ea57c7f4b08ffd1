import { IsOptional } from 'class-validator';
import { IsOpaqueId, Paging } from '#app/web';

/** Which ranking, and which page of it. */
export class RankingQuery extends Paging {
  /** Public id of an earlier ranking; left out: the last one that stands. @example "kT3mQ9xV2bN7pL4sW8yZ1a" */
  @IsOptional()
  @IsOpaqueId()
  decision?: string;
}
