import { OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsOpaqueId, Length } from '#app/web';
import {
  FIELD_CLASSES,
  PUBLICATION_GROUNDS,
  type FieldClass,
  type PublicationGround,
} from '../publication-basis.events.js';

/**
 * A basis to publish, as the information officer (PPID) decided it. It holds from `effectiveFrom`, by default the day of the decision, until
 * `effectiveUntil`, by default until another decision ends it.
 */
export class RecordPublicationBasisDto extends OmitType(DecisionDto, [
  'skNumber',
  'inauguratedOn',
  'signatory',
  'pertek',
] as const) {
  /** Agency whose fields may be published. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** What may be published: names of holders of senior leadership posts (JPT). @example "names.jpt" */
  @IsIn(FIELD_CLASSES)
  fieldClass: FieldClass;

  /** `public-office`: it concerns a position in public office; `consent`: the person agreed in writing. @example "public-office" */
  @IsIn(PUBLICATION_GROUNDS)
  ground: PublicationGround;

  /** Number of the information officer's decision. @example "555/12/PPID/2026" */
  @IsString()
  @Length(1, 500)
  skNumber: string;

  /** Post of the information officer (PPID) who decided. @example "ppid-utama" */
  @IsOpaqueId()
  informationOfficerPostId: string;

  /** Who agreed, where the ground is consent; else left out. Opaque; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOptional()
  @IsOpaqueId()
  personRef?: string;
}
