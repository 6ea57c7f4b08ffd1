import { IsIn, IsOptional } from 'class-validator';
import { EXPECTATIONS, type Expectation } from '#app/personnel';
import { IsCivilDate } from '#app/web';
import { POTENTIALS, type Potential } from '../rulesets.js';

export class TalentBoxQuery {
  /** Performance against expectation. @example "di-atas" */
  @IsIn(EXPECTATIONS)
  performance: Expectation;

  /** Potential. @example "tinggi" */
  @IsIn(POTENTIALS)
  potential: Potential;

  /** By the version of which day; default: today. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}
