import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsOpaqueId } from '#app/web';

/** The shortlist of the panel (tiga besar); with another number of names than three, its reason. */
export class SubmitShortlistDto extends DecisionDto {
  /** Numbers, best first, to be compared with what the scores give; left out: what they give. @example ["K-01", "K-03", "K-02"] */
  @IsOptional()
  @IsOpaqueId({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  shortlist?: string[];
}
