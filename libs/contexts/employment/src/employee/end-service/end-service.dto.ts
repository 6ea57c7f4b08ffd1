import { IsIn } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { SERVICE_ENDS, type ServiceEnd } from '#app/personnel';
import { IsOpaqueId } from '#app/web';

/** The end of a service; `effectiveFrom` is the first day without it. */
export class EndServiceDto extends DecisionDto {
  /** Why it ended; never public. @example "pension" */
  @IsIn(SERVICE_ENDS)
  cause: ServiceEnd;

  /** Unit served in last. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;
}
