import { ApiProperty } from '@nestjs/swagger';

/**
 * recorded: done now · already: done before, by this request · refused: a rule, or the log, refuses; `code` says why · waiting:
 * nothing was recorded of it, because another row was refused or an earlier step failed.
 */
const STATUSES = ['recorded', 'already', 'refused', 'waiting'] as const;
export type RowStatus = (typeof STATUSES)[number];

/** What became of one row of a batch. */
export class BatchRowAnswer {
  @ApiProperty({ type: 'integer', description: 'Its place in the list, 0-based.' })
  index: number;

  @ApiProperty({ type: String, nullable: true, description: 'The post left, or acted upon.' })
  fromPostId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The post given.' })
  toPostId: string | null;

  @ApiProperty({ type: String, enum: STATUSES })
  status: RowStatus;

  @ApiProperty({ type: [String], description: 'Public ids of its decisions.' })
  decisionIds: string[];

  @ApiProperty({ type: String, required: false })
  code?: string;

  @ApiProperty({ type: String, required: false, description: 'RFC 6901, into the row or the batch.' })
  pointer?: string;

  @ApiProperty({ type: String, required: false })
  detail?: string;
}

/** What became of a batch. */
export class BatchReport {
  @ApiProperty({ type: String })
  batchId: string;

  @ApiProperty({
    type: Boolean,
    description: 'False: send the same request again, with the same key, once what hinders it is mended.',
  })
  complete: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Place of the last event in the ledger.' })
  position: string | null;

  @ApiProperty({ type: [BatchRowAnswer] })
  rows: BatchRowAnswer[];
}
