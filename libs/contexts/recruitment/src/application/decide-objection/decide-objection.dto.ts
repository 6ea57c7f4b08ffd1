import { IsIn, IsOptional } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, IsOpaqueId } from '#app/web';

/** The answer to an objection. */
export class DecideObjectionDto extends DecisionDto {
  /** The objection that is answered. @example "2024-0001-1" */
  @IsOpaqueId()
  objectionNo: string;

  /** accepted: the administrative result becomes MS, a cancelled pass stands again. @example "accepted" */
  @IsIn(['accepted', 'rejected'])
  outcome: 'accepted' | 'rejected';

  /** Day on which the result after the objection was announced; left out: not yet. @example "2024-09-25" */
  @IsOptional()
  @IsCivilDate()
  announcedOn?: string;

  /** Who decided, by office or account, and not who took the decision; default: the account of the recording officer. @example "tim-sanggah-1" */
  @IsOptional()
  @IsOpaqueId()
  decider?: string;
}
