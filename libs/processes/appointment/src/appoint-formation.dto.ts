import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { LADDER, type Golongan } from '#app/personnel';
import { IsOpaqueId } from '#app/web';

/** One SK that appoints everybody of a formation whose number was set; of PPPK, `effectiveUntil` is the last day of the contracts. */
export class AppointFormationDto extends DecisionDto {
  /** The formation. @example "1c951065-3c91-4f9b-b5fd-13dded41e27e" */
  @IsUUID()
  formationId: string;

  /** Unit of the post; default: that of the formation, where its source names one. @example "dinas-kesehatan" */
  @IsOptional()
  @IsOpaqueId()
  unitId?: string;

  /** Rank given to candidates (CPNS); left out: not stated. @example "II/c" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;
}
