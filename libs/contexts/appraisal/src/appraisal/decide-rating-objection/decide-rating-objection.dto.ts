import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsOpaqueId } from '#app/web';
import { RatedDto } from '../rated.dto.js';

/** The decision on an objection; nothing can be filed against it. */
export class DecideRatingObjectionDto extends DecisionDto {
  /** The rating that holds from now on; left out: the contested one is upheld. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RatedDto)
  changed?: RatedDto;

  /** Post of who decided: the superior of the rater. @example "kepala-dinas" */
  @IsOpaqueId()
  deciderPostId: string;

  /** True: the person and the rater were both heard. @example true */
  @IsBoolean()
  heardBoth: boolean;
}
