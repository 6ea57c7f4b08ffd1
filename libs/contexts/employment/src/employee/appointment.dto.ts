import { IsOptional, IsString, IsUUID } from 'class-validator';
import { IsOpaqueId, Length } from '#app/web';
import { PersonDto } from './person.dto.js';

/** An appointment to a post that was recruited for. */
export class AppointmentDto extends PersonDto {
  /** Title of the post. @example "Perawat Terampil" */
  @IsString()
  @Length(1, 500)
  postTitle: string;

  /** The formation; left out: not recruited through the ledger. @example "1c951065-3c91-4f9b-b5fd-13dded41e27e" */
  @IsOptional()
  @IsUUID()
  formationId?: string;

  /** Number of the applicant's file in recruitment; left out: the same. @example "2024-0001" */
  @IsOptional()
  @IsOpaqueId()
  applicationNo?: string;
}

/** Where a person comes from, field by field. */
export const originOf = (dto: AppointmentDto) => ({
  applicationNo: dto.applicationNo ?? null,
  formationId: dto.formationId?.toLowerCase() ?? null,
  postTitle: dto.postTitle,
});
