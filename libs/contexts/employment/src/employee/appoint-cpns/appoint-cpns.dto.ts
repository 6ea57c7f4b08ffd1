import { IsIn, IsOptional } from 'class-validator';
import { LADDER, type Golongan } from '#app/personnel';
import { AppointmentDto } from '../appointment.dto.js';

/** An appointment as a candidate; `effectiveFrom` is the TMT from which probation counts. */
export class AppointCpnsDto extends AppointmentDto {
  /** Rank given; left out: not stated. @example "II/c" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;
}
