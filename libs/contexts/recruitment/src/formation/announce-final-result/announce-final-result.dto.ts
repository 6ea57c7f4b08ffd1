import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';

/** Somebody who was passed over although a later place passed. */
export class PassedOverDto {
  /** @example "2024-000002" */
  @IsOpaqueId()
  applicationNo: string;

  /** Why. @example "Mengundurkan diri sebelum pengumuman." */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reason?: string;

  /** Law it rests on. @example "PermenPANRB 6/2024" */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  legalBasis?: string;
}

/** Who passed in the end. Places are those of the final ranking that stands. */
export class AnnounceFinalResultDto extends DecisionDto {
  /** Application numbers of those who passed. @example ["2024-000001"] */
  @IsString({ each: true })
  @Matches(/^[A-Za-z0-9_-]{1,64}$/, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  passed: string[];

  /** Whoever has an earlier place than one who passed, with the reason and its legal basis. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(5000)
  @Type(() => PassedOverDto)
  passedOver?: PassedOverDto[];

  /** Day of the announcement; the window for objections counts from it. @example "2025-01-05" */
  @IsCivilDate()
  announcedOn: string;
}
