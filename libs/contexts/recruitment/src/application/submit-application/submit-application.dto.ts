import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import type { Sex } from '#app/personnel';
import { IsCivilDate, IsInstant, IsOpaqueId, Length } from '#app/web';

/** An application (lamaran), as the portal handed it over. What it says of a person is sealed under the person's key. */
export class SubmitApplicationDto {
  /** Public running number of the file (nomor pendaftaran), once in a round; never a number of a person. @example "2024-0001" */
  @IsOpaqueId()
  @Length(1, 60)
  applicationNo: string;

  /** The formation applied for. @example "b16233d2-bff0-539c-a6da-5cd1fbdb0e69" */
  @IsUUID()
  formationId: string;

  /** When it was submitted, by the portal's clock; default: now. @example "2024-09-05T10:15:00+07:00" */
  @IsOptional()
  @IsInstant()
  submittedAt?: string;

  /** Population number, 16 digits. @example "9999994512900001" */
  @IsString()
  @Length(1, 40)
  nik: string;

  /** Name as on the identity card. @example "Contoh A" */
  @IsString()
  @Length(1, 300)
  name: string;

  /** @example "1990-12-05" */
  @IsCivilDate()
  birthDate: string;

  /** @example "female" */
  @IsIn(['male', 'female'])
  sex: Sex;

  /** Grade point average, or mean of the diploma; decides ties that scores leave. @example "3.45" */
  @IsOptional()
  @Matches(/^\d{1,3}(\.\d{1,6})?$/)
  gradePoint?: string;

  /** Opaque reference of the person; default: the one of an earlier application with the same NIK, else a new one. @example "p-contoh-0101" */
  @IsOptional()
  @IsOpaqueId()
  personRef?: string;
}
