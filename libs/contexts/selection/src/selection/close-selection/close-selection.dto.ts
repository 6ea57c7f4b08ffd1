import { IsOptional, IsString } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { Length } from '#app/web';

/** The end of a selection in which nobody was chosen. */
export class CloseSelectionDto extends DecisionDto {
  /** Note of the panel; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  note?: string;
}
