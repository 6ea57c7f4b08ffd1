import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsWhole, Length } from '#app/web';
import { DecisionDto } from '#app/decision-life-http';
import { ExtraTestDto, ScheduleDto } from '../publish-vacancy/publish-vacancy.dto.js';

/** New values of the announced parts that change. */
export class AnnouncementChangesDto {
  /** @example 3 */
  @IsOptional()
  @IsWhole(1, 1_000_000)
  seats?: number;

  /** @example ["Ijazah D3 Keperawatan"] */
  @IsOptional()
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  criteria?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => ScheduleDto)
  schedule?: ScheduleDto;

  /** @example ["Dokumen tidak lengkap"] */
  @IsOptional()
  @IsString({ each: true })
  @Length(1, 2000, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  eliminationRules?: string[];

  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => ExtraTestDto)
  extraTests?: ExtraTestDto[];
}

/** An amendment of an announcement (ralat pengumuman). */
export class AmendAnnouncementDto extends DecisionDto {
  @ValidateNested()
  @Type(() => AnnouncementChangesDto)
  changes: AnnouncementChangesDto;

  /** Why; without it what was announced stays. @example "Perpanjangan masa pendaftaran." */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reason?: string;
}
