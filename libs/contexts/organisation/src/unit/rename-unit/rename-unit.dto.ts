import { IsString, Matches } from 'class-validator';
import { Length } from '#app/web';
import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** Another name for a unit; its id stays. */
export class RenameUnitDto extends RegulatedDecisionDto {
  /** @example "Dinas Kesehatan dan Keluarga Berencana" */
  @IsString()
  @Length(1, 500)
  @Matches(/^\S(.*\S)?$/)
  name: string;
}
