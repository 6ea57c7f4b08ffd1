import { IsIn, IsOptional } from 'class-validator';
import { IsOpaqueId } from '#app/web';
import { ACTING_KINDS, type ActingKind } from '#app/personnel';
import { ElectionBoundDecisionDto } from '../../personnel-decision.dto.js';

/** An acting official, until `effectiveUntil` or until the post is given to somebody. */
export class AppointActingDto extends ElectionBoundDecisionDto {
  /** Opaque reference of who acts; never a name, never a NIP. @example "p-contoh-0002" */
  @IsOpaqueId()
  personRef: string;

  /** Plt: the post is vacant; Plh: its holder is absent. @example "Plt" */
  @IsIn(ACTING_KINDS)
  actingKind: ActingKind;

  /** Post that who acts holds. */
  @IsOptional()
  @IsOpaqueId()
  ownPostId?: string;
}
