import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { CitedDocumentDto } from '#app/decision-life-http';
import { IsOpaqueId } from '#app/web';
import { ASSIGNMENT_KINDS, LADDER, type AssignmentKind, type Golongan } from '#app/personnel';
import { ElectionBoundDecisionDto } from '../personnel-decision.dto.js';

/** The decision that an assignment is, and what it rests on. */
export class AssignmentDecisionDto extends ElectionBoundDecisionDto {
  /** Minutes of the performance panel (berita acara TPK); left out: none on file. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  tpkMinutes?: CitedDocumentDto;
}

/** Who is given a post, and how. */
export class AssigneeDto extends AssignmentDecisionDto {
  /** Opaque reference of who is given the post; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOpaqueId()
  personRef: string;

  /** Post held until then: it falls vacant first. Left out: none. */
  @IsOptional()
  @IsOpaqueId()
  fromPostId?: string;

  /** placement: the first post after appointment, or one held before the ledger began. @example "placement" */
  @IsIn(ASSIGNMENT_KINDS)
  assignmentKind: AssignmentKind;

  /** Rank held then; left out: not stated, or PPPK. @example "IV/b" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;

  /** The open selection it follows. */
  @IsOptional()
  @IsOpaqueId()
  selectionId?: string;

  /** Public ids of decisions it rests on, such as a rating or a punishment of this person. */
  @IsOptional()
  @IsOpaqueId({ each: true })
  @ArrayMaxSize(20)
  basis?: string[];
}
