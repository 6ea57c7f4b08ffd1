import { IsOptional, IsString } from 'class-validator';
import { Length } from '#app/web';
import { AppointmentDto } from '../appointment.dto.js';

/** A contract; `effectiveUntil` is its last day. */
export class ContractPppkDto extends AppointmentDto {
  /** Number of the contract. @example "PK-901/2025" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  contractNo?: string;
}
