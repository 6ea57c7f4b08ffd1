import { IsOptional, IsString } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, Length } from '#app/web';

/** The number of a future civil servant; `pertek` is BKN's. */
export class IssueNipDto extends DecisionDto {
  /** NIP or NI PPPK, 18 digits; sealed under the person's key. @example "199012052025212991" */
  @IsString()
  @Length(1, 40)
  nip: string;

  /** Day the agency proposed it to BKN. @example "2025-01-20" */
  @IsOptional()
  @IsCivilDate()
  proposedOn?: string;
}
