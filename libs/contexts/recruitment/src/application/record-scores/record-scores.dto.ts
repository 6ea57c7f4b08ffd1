import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsCivilDate, IsWhole, Length } from '#app/web';
import type { StatedScores } from '../score-checks.js';
import { SELECTIONS, type Selection } from '../score.events.js';

const DECIMAL = /^[0-9]{1,6}(\.[0-9]{1,6})?$/;

/** One test of the field selection (SKB), or of the competence selection of PPPK. */
export class TestScoreDto {
  /** As the formation weighs it; of PPPK: Teknis, Manajerial, Sosial Kultural, Manajerial dan Sosial Kultural, Wawancara. @example "SKB CAT" */
  @IsString()
  @Length(1, 300)
  test: string;

  /** An exact decimal, as text. @example "360" */
  @IsString()
  @Matches(DECIMAL)
  score: string;

  /** Highest possible score; may be left out where the formation states it. @example "500" */
  @IsOptional()
  @IsString()
  @Matches(DECIMAL)
  maximum?: string;
}

/** Scores of one selection; SKD has its parts, the others have tests. */
export class ScoresOfSelectionDto {
  /** Which selection: PNS has skd and skb, PPPK competence. @example "skd" */
  @IsIn(SELECTIONS)
  selection: Selection;

  /** False: the applicant was absent, and has no score. @example true */
  @IsOptional()
  @IsBoolean()
  present?: boolean;

  /** Civics (tes wawasan kebangsaan). @example 95 */
  @IsOptional()
  @IsWhole(0, 100_000)
  twk?: number;

  /** General intelligence (tes intelegensia umum). @example 100 */
  @IsOptional()
  @IsWhole(0, 100_000)
  tiu?: number;

  /** Personal traits (tes karakteristik pribadi). @example 200 */
  @IsOptional()
  @IsWhole(0, 100_000)
  tkp?: number;

  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(20)
  @Type(() => TestScoreDto)
  tests?: TestScoreDto[];
}

/** The scores of one applicant in one selection. */
export class RecordScoresDto extends ScoresOfSelectionDto {
  /** Day of the test. @example "2024-10-16" */
  @IsCivilDate()
  satOn: string;

  /** Session of the computer test (sesi CAT). @example "CAT-2024-10-16-1" */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  catBatch?: string;
}

/** Scores as stated; what is not, is null. */
export const statedScores = (dto: ScoresOfSelectionDto): StatedScores => ({
  present: dto.present ?? true,
  twk: dto.twk ?? null,
  tiu: dto.tiu ?? null,
  tkp: dto.tkp ?? null,
  tests: dto.tests?.map(({ test, score, maximum }) => ({ test, score, maximum: maximum ?? null })) ?? null,
});
