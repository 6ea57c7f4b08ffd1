import { ApiProperty } from '@nestjs/swagger';
import { EXPECTATIONS, PREDICATES } from '#app/personnel';
import { FOLLOW_UPS } from '../appraisal/appraisal.events.js';

const day = { type: String, format: 'date' } as const;
const dayOrNull = { ...day, nullable: true } as const;

class PlanAnswer {
  @ApiProperty(day)
  agreedOn: string;

  @ApiProperty()
  postId: string;

  @ApiProperty()
  raterPostId: string;
}

class StandingRatingAnswer {
  @ApiProperty()
  decisionId: string;

  @ApiProperty(day)
  decidedOn: string;

  @ApiProperty(day)
  receivedOn: string;

  @ApiProperty({ enum: EXPECTATIONS })
  outcome: string;

  @ApiProperty({ enum: EXPECTATIONS })
  behaviour: string;

  @ApiProperty({ enum: PREDICATES, description: 'What holds, after an objection where there was one.' })
  predicate: string;

  @ApiProperty({ type: String, nullable: true })
  raterPostId: string | null;

  @ApiProperty(dayOrNull)
  objectedOn: string | null;

  @ApiProperty({ enum: ['upheld', 'changed'], nullable: true })
  answer: string | null;
}

class FollowUpAnswer {
  @ApiProperty({ enum: FOLLOW_UPS })
  kind: string;

  @ApiProperty(day)
  decidedOn: string;
}

class ClockAnswer {
  @ApiProperty(day)
  dueOn: string;

  @ApiProperty({ enum: ['running', 'due-today', 'overdue', 'met', 'met-late'] })
  state: string;

  @ApiProperty({ type: 'integer', description: 'To the last day; past it, when overdue or late.' })
  days: number;

  @ApiProperty({ type: 'integer' })
  elapsedDays: number;
}

class ObjectionWindowAnswer {
  @ApiProperty(day)
  closesOn: string;

  @ApiProperty({ enum: ['open', 'closed', 'filed', 'answered'] })
  state: string;
}

class ClocksAnswer {
  @ApiProperty({ type: ClockAnswer, nullable: true })
  deadline: ClockAnswer | null;

  @ApiProperty({ type: ObjectionWindowAnswer, nullable: true })
  objection: ObjectionWindowAnswer | null;

  @ApiProperty({ type: ClockAnswer, nullable: true })
  followUp: ClockAnswer | null;
}

/** One person's year in the register. */
export class RegisteredYear {
  @ApiProperty({ description: 'Id under /v1/appraisal/appraisals.' })
  id: string;

  @ApiProperty()
  personRef: string;

  @ApiProperty({ type: String, nullable: true })
  unitId: string | null;

  @ApiProperty({ type: PlanAnswer, nullable: true })
  plan: PlanAnswer | null;

  @ApiProperty({ type: StandingRatingAnswer, nullable: true })
  rating: StandingRatingAnswer | null;

  @ApiProperty({ type: [FollowUpAnswer] })
  followUps: FollowUpAnswer[];

  @ApiProperty({ type: ClocksAnswer })
  clocks: ClocksAnswer;
}

class CountsAnswer {
  @ApiProperty({ type: 'integer' })
  SB: number;

  @ApiProperty({ type: 'integer' })
  B: number;

  @ApiProperty({ type: 'integer' })
  BP: number;

  @ApiProperty({ type: 'integer' })
  K: number;

  @ApiProperty({ type: 'integer' })
  SK: number;
}

class DistributionFlagAnswer {
  @ApiProperty({ enum: ['too-many', 'too-few', 'nobody-below'] })
  kind: string;

  @ApiProperty({ enum: PREDICATES, nullable: true })
  predicate: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The limit in percent.' })
  percent: number | null;
}

/** How a unit rates, with the units below it. Not public: it has no hidden cells. */
export class DistributionAnswer {
  @ApiProperty({
    enum: PREDICATES,
    nullable: true,
    description: 'Of the published summary; null: none stands.',
  })
  orgPredicate: string | null;

  @ApiProperty({ type: CountsAnswer })
  counts: CountsAnswer;

  @ApiProperty({ type: [DistributionFlagAnswer] })
  flags: DistributionFlagAnswer[];
}

/** A page of the register of ratings. */
export class RatingsAnswer {
  @ApiProperty({ ...day, description: 'The day on which the clocks were read.' })
  today: string;

  @ApiProperty({ type: [RegisteredYear] })
  items: RegisteredYear[];

  @ApiProperty({ type: DistributionAnswer, nullable: true, description: 'Where one unit was asked for.' })
  distribution: DistributionAnswer | null;
}
