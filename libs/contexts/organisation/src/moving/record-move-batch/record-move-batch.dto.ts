import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsCode, IsOpaqueId, Length } from '#app/web';
import { ASSIGNMENT_KINDS, LADDER, type AssignmentKind, type Golongan } from '#app/personnel';
import { AssignmentDecisionDto } from '../move.dto.js';

/** One move of a batch: from a post, into one, or both. */
export class MoveDto {
  /** Opaque reference of who moves; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOpaqueId()
  personRef: string;

  /** Post held until then. Left out: none. */
  @IsOptional()
  @IsOpaqueId()
  fromPostId?: string;

  /** Post given. Left out: released without another ("non-job"). */
  @IsOptional()
  @IsOpaqueId()
  toPostId?: string;

  /** How the post is given; needed with `toPostId`. @example "mutasi" */
  @IsOptional()
  @IsIn(ASSIGNMENT_KINDS)
  assignmentKind?: AssignmentKind;

  /** Rank held then. @example "IV/b" */
  @IsOptional()
  @IsIn(LADDER)
  golongan?: Golongan;

  /** The open selection it follows. */
  @IsOptional()
  @IsOpaqueId()
  selectionId?: string;

  /** Public ids of decisions it rests on. */
  @IsOptional()
  @IsOpaqueId({ each: true })
  @ArrayMaxSize(20)
  basis?: string[];

  /** Coded reason of this move; left out: that of the batch. */
  @IsOptional()
  @IsCode()
  reasonCode?: string;

  /** Reason of this move in words, public; left out: that of the batch. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reasonSummary?: string;
}

/** One SK that moves many. */
export class RecordMoveBatchDto extends AssignmentDecisionDto {
  /** At most 500. */
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @Type(() => MoveDto)
  moves: MoveDto[];
}
