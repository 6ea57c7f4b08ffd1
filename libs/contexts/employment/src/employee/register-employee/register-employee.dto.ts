import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { EMPLOYEE_KINDS, LADDER, type EmployeeKind, type Golongan } from '#app/personnel';
import { IsCivilDate, IsCode, Length } from '#app/web';
import { PersonDto } from '../person.dto.js';

/** Where somebody was taken over from. */
export class TakenFromDto {
  /** System or register. @example "simpeg" */
  @IsCode()
  system: string;

  /** Its line or id there; never a number of the person. @example "2024-0173" */
  @IsString()
  @Length(1, 200)
  id: string;
}

/** Somebody who served before the ledger began; `evidence` holds the digest of each file that shows it, at least one. */
export class RegisterEmployeeDto extends PersonDto {
  /** Kind of civil servant. @example "PNS" */
  @IsIn(EMPLOYEE_KINDS)
  kind: EmployeeKind;

  /** Rank held; left out: PPPK, or not stated. @example "III/a" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;

  /** TMT of that rank. @example "2022-04-01" */
  @IsOptional()
  @IsCivilDate()
  golonganSince?: string;

  /** First day of service (TMT CPNS or contract). @example "2015-01-01" */
  @IsOptional()
  @IsCivilDate()
  servesSince?: string;

  @ValidateNested()
  @Type(() => TakenFromDto)
  source: TakenFromDto;
}
