import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, ValidateNested } from 'class-validator';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsCivilDate, IsCode, IsOpaqueId, IsWhole, Length } from '#app/web';
import { PANEL_SIDES, SELECTION_PARTS } from '../selection.events.js';

/** A member of the panel (panitia seleksi); public. */
export class PanelMemberDto {
  /** Short name used in scores. @example "pansel-1" */
  @IsCode()
  memberNo: string;

  /** @example "Prof. Contoh A" */
  @IsString()
  @Length(1, 300)
  name: string;

  /** @example "Ketua" */
  @IsString()
  @Length(1, 300)
  role: string;

  /** Where the member comes from. @example "external" */
  @IsIn(PANEL_SIDES)
  side: (typeof PANEL_SIDES)[number];
}

export class WeightDto {
  /** @example "paper" */
  @IsIn(SELECTION_PARTS)
  part: (typeof SELECTION_PARTS)[number];

  /** @example 20 */
  @IsWhole(0, 100)
  percent: number;
}

/** A letter of others. */
export class PermitDto extends CitedDocumentDto {
  /** Which letter: governor, bkn-pertek, home-minister. @example "governor" */
  @IsCode()
  kind: string;

  /** Who wrote it. @example "Gubernur Provinsi Contoh" */
  @IsString()
  @Length(1, 300)
  body: string;
}

/** An open selection for a senior leadership post. */
export class OpenSelectionDto extends DecisionDto {
  /** @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** The post to be filled. @example "kepala-dinas-kesehatan" */
  @IsOpaqueId()
  postId: string;

  /** Unit of the post. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** @example "Kepala Dinas Kesehatan" */
  @IsString()
  @Length(1, 300)
  postTitle: string;

  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(15)
  @Type(() => PanelMemberDto)
  panel: PanelMemberDto[];

  /** Weight of each part, per cent; together 100. */
  @ValidateNested({ each: true })
  @ArrayMaxSize(4)
  @Type(() => WeightDto)
  weights: WeightDto[];

  /** Letters of others; an empty list: none. */
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => PermitDto)
  permits: PermitDto[];

  /** First day of the public notice. @example "2026-01-05" */
  @IsCivilDate()
  noticeFrom: string;

  /** Last day of the public notice. @example "2026-01-30" */
  @IsCivilDate()
  noticeUntil: string;
}
