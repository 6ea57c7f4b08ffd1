import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsString } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, IsCode, IsOpaqueId, Length } from '#app/web';
import { ADMINISTRATIVE_RESULTS } from '../application.events.js';

/** The result of the administrative selection. */
export class VerifyAdministrationDto extends DecisionDto {
  /** MS: meets the requirements; TMS: does not. @example "TMS" */
  @IsIn(ADMINISTRATIVE_RESULTS)
  result: (typeof ADMINISTRATIVE_RESULTS)[number];

  /** Codes of the requirements that are not met; TMS has at least one, MS none. @example ["diploma-mismatch"] */
  @IsOptional()
  @IsCode({ each: true })
  @ArrayMaxSize(30)
  @ArrayUnique()
  failedRequirements?: string[];

  /** Day of the announcement, day 0 of the window for objections; default: the day of the SK. @example "2024-09-19" */
  @IsOptional()
  @IsCivilDate()
  announcedOn?: string;

  /** Note of the verifier; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  note?: string;

  /** Who verified, by office or account; default: the account of the recording officer. @example "verifikator-2" */
  @IsOptional()
  @IsOpaqueId()
  verifier?: string;
}
