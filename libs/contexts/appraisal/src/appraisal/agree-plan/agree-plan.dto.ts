import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsOptional, IsString } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';
import { RaterDto } from '../rated.dto.js';

/** The performance plan of a year, as agreed. */
export class AgreePlanDto extends RaterDto {
  /** Unit the person is counted in. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** Post of the person that day. @example "analis-1" */
  @IsOpaqueId()
  postId: string;

  /** Results to be achieved. @example ["Cakupan imunisasi 95 %"] */
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  results: string[];

  /** Day it was agreed. @example "2025-01-06" */
  @IsCivilDate()
  agreedOn: string;

  /** True records a plan that was really agreed although a rule refuses it; its findings stand beside it for ever. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
