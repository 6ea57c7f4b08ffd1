import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { IsOpaqueId, IsWhole, Length } from '#app/web';
import { DecisionDto } from '#app/decision-life-http';

/** One test of the field selection (SKB) and its share of it. */
export class TestWeightDto {
  /** @example "Wawancara" */
  @IsString()
  @Length(1, 300)
  test: string;

  /** True: by computer (CAT). @example false */
  @IsBoolean()
  cat: boolean;

  /** Share of the field selection, per cent. @example 40 */
  @IsWhole(0, 100)
  weight: number;
}

/** Scores by part; a part left out is not stated. */
export class ScoresDto {
  /** Civics (tes wawasan kebangsaan). @example 65 */
  @IsOptional()
  @IsWhole(0, 100_000)
  twk?: number;

  /** General intelligence (tes intelegensia umum). @example 80 */
  @IsOptional()
  @IsWhole(0, 100_000)
  tiu?: number;

  /** Personal traits (tes karakteristik pribadi). @example 166 */
  @IsOptional()
  @IsWhole(0, 100_000)
  tkp?: number;

  /** @example 311 */
  @IsOptional()
  @IsWhole(0, 100_000)
  total?: number;

  /** Field selection (seleksi kompetensi bidang). @example 500 */
  @IsOptional()
  @IsWhole(0, 100_000)
  skb?: number;
}

/** A formation (formasi): a post and its seats. */
export class DefineFormationDto extends DecisionDto {
  /** The round it belongs to; its agency issues the formation. @example "5736f88c-e694-5e72-814b-d7fb812a3198" */
  @IsUUID()
  roundId: string;

  /** Title of the post. @example "Perawat Terampil" */
  @IsString()
  @Length(1, 500)
  postTitle: string;

  /** @example "dinkes" */
  @IsOptional()
  @IsOpaqueId()
  unitId?: string;

  /** Place of the post, a path of units. @example "Kota Contoh A | Dinas Kesehatan | Puskesmas Contoh" */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  location?: string;

  /** Number of people to be appointed. @example 2 */
  @IsWhole(1, 1_000_000)
  seats: number;

  /** Type of need. @example "umum" */
  @IsString()
  @Length(1, 100)
  needType: string;

  /** Open to persons with disability. @example true */
  @IsOptional()
  @IsBoolean()
  openToDisability?: boolean;

  /** Lowest pay, rupiah a month. @example 3000000 */
  @IsOptional()
  @IsWhole(0, 1_000_000_000_000)
  salaryMin?: number;

  /** Highest pay, rupiah a month. @example 4500000 */
  @IsOptional()
  @IsWhole(0, 1_000_000_000_000)
  salaryMax?: number;

  /** Education needed. @example "D3 Keperawatan" */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  qualification?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ScoresDto)
  maxScores?: ScoresDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => ScoresDto)
  thresholds?: ScoresDto;

  /** Tests of the field selection; the shares sum to 100. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => TestWeightDto)
  weights?: TestWeightDto[];
}
