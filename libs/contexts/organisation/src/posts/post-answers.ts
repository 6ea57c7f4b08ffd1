import { ApiProperty } from '@nestjs/swagger';

/** A rule by the version that judged. */
export class RuleAnswer {
  rule: string;
  version: string;
}

/** Somebody in a post, by the decision that put them there. */
export class PlacedAnswer {
  /** Opaque reference of the person. */
  personRef: string;

  /** True: the person's data were erased; the reference stays. */
  erased: boolean;

  /** First day (TMT). */
  since: string;

  /** How: the kind of assignment, or Plt, Plh. */
  kind: string;

  decisionId: string;

  @ApiProperty({ type: String, nullable: true })
  skNumber: string | null;

  decidedOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'Day of the inauguration, stated or recorded.' })
  inauguratedOn: string | null;

  recordedAsTaken: boolean;

  @ApiProperty({ type: [RuleAnswer], description: 'Rules that the decision breaks.' })
  findings: RuleAnswer[];
}

/** How a decision fell. */
export class FallAnswer {
  /** Who ended it. */
  authority: string;
  number: string;
  date: string;
  /** from-start, or from-date. */
  effect: string;

  @ApiProperty({ type: String, nullable: true })
  effectFrom: string | null;
}

/** A decision that would have counted on the day, had it not fallen. */
export class FallenAnswer {
  /** PostAssigned, PostVacated, ActingAppointed. */
  type: string;
  decisionId: string;

  @ApiProperty({ type: String, nullable: true })
  skNumber: string | null;

  decidedOn: string;
  effectiveFrom: string;
  personRef: string;

  @ApiProperty({ type: [RuleAnswer] })
  findings: RuleAnswer[];

  @ApiProperty({ type: FallAnswer })
  end: FallAnswer;
}

/** A post as it stood on a day, as known at a moment. */
export class PostAnswer {
  postId: string;
  unitId: string;
  title: string;
  level: string;

  @ApiProperty({ type: String, nullable: true })
  echelon: string | null;

  @ApiProperty({ type: String, nullable: true })
  functionalLevel: string | null;

  headsUnit: boolean;

  @ApiProperty({ type: String, nullable: true })
  superiorPostId: string | null;

  @ApiProperty({ type: PlacedAnswer, nullable: true, description: 'Null: vacant.' })
  holder: PlacedAnswer | null;

  @ApiProperty({ type: PlacedAnswer, nullable: true, description: 'Who acts in it; null: nobody.' })
  acting: PlacedAnswer | null;

  @ApiProperty({ type: [FallenAnswer], description: 'Decisions that fell and would have counted that day.' })
  fallen: FallenAnswer[];
}
