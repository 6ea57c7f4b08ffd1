import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';
import { LADDER, type Golongan } from '#app/personnel';
import { IsOpaqueId, Length } from '#app/web';

/** An appointment of a candidate as a permanent civil servant. */
export class AppointPnsDto extends DecisionDto {
  /** Title of the post. @example "Perawat Terampil" */
  @IsString()
  @Length(1, 500)
  postTitle: string;

  /** Unit of that post. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** Rank given; left out: the one held stays. @example "II/c" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;

  /** The basic training (pelatihan dasar) was passed. @example true */
  @IsBoolean()
  trainingPassed: boolean;

  /** Declared healthy in body and mind; sealed. @example true */
  @IsBoolean()
  healthy: boolean;

  /** BKN's recommendation, where probation took longer than it should. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  bknRecommendation?: CitedDocumentDto;
}
