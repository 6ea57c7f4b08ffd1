import { ApiProperty } from '@nestjs/swagger';
import { FallenAnswer, PlacedAnswer, RuleAnswer } from './post-answers.js';

/** Days on which nothing changes about who is in the post. */
export class StretchAnswer {
  from: string;

  /** Last day, as far as was asked. */
  until: string;

  @ApiProperty({ type: 'integer' })
  days: number;

  @ApiProperty({ type: PlacedAnswer, nullable: true })
  holder: PlacedAnswer | null;

  @ApiProperty({ type: PlacedAnswer, nullable: true })
  acting: PlacedAnswer | null;

  @ApiProperty({
    type: [RuleAnswer],
    description: "Rules of effect W that the holder's assignment does not keep.",
  })
  warnings: RuleAnswer[];
}

/** What an overseer recommended. */
export class RecommendationAnswer {
  body: string;
  number: string;
  date: string;

  @ApiProperty({ type: String, nullable: true, description: 'The decision it is about.' })
  refDecisionId: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days without an answer; null: it was answered.',
  })
  openDays: number | null;

  @ApiProperty({ type: [RuleAnswer] })
  findings: RuleAnswer[];
}

/** BKN's considerations of moves into the post, counted. */
export class ConsiderationsAnswer {
  @ApiProperty({ type: 'integer' })
  approved: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

/** The history of a post as known at a moment, as far as a day. */
export class PostHistoryAnswer {
  postId: string;
  unitId: string;
  title: string;
  asOf: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'First day of the post; null: its creation fell.',
  })
  createdFrom: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'First day without the post; null: it stands.' })
  eliminatedFrom: string | null;

  @ApiProperty({ type: 'integer' })
  daysHeld: number;

  @ApiProperty({ type: 'integer', description: 'Days without a holder, acting officials or not.' })
  daysVacant: number;

  @ApiProperty({ type: 'integer', description: 'Days on which somebody acted.' })
  daysActing: number;

  @ApiProperty({ type: [StretchAnswer] })
  stretches: StretchAnswer[];

  @ApiProperty({ type: [FallenAnswer], description: 'Decisions that fell.' })
  fallen: FallenAnswer[];

  @ApiProperty({ type: ConsiderationsAnswer })
  considerations: ConsiderationsAnswer;

  @ApiProperty({ type: [RecommendationAnswer] })
  recommendations: RecommendationAnswer[];
}
