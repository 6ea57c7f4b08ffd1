import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsString } from 'class-validator';
import { IsCode, IsInstant, IsOpaqueId, Length } from '#app/web';
import { OBJECTION_STAGES, type ObjectionStage } from '../application.events.js';

/** An objection (sanggah), as the portal handed it over. */
export class FileObjectionDto {
  /** What it is against: the administrative result, the final result, or a cancelled pass. @example "administrative" */
  @IsIn(OBJECTION_STAGES)
  stage: ObjectionStage;

  /** Codes of the requirements contested: every one that was found not to be met. @example ["diploma-mismatch"] */
  @IsOptional()
  @IsCode({ each: true })
  @ArrayMaxSize(30)
  @ArrayUnique()
  contested?: string[];

  /** When it was filed, by the portal's clock; default: now. @example "2024-09-22T23:59:59+07:00" */
  @IsOptional()
  @IsInstant()
  filedAt?: string;

  /** Public running number; default: the application's and the next number after a hyphen. @example "2024-0001-1" */
  @IsOptional()
  @IsOpaqueId()
  objectionNo?: string;

  /** What the applicant says; never public. @example "Ijazah saya sesuai pengumuman, lihat halaman 2." */
  @IsString()
  @Length(1, 8000)
  grounds: string;
}
