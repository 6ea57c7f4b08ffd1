import { ApiProperty } from '@nestjs/swagger';
import { SURENESS } from '#app/kernel';

/** A sentence in both languages. */
export class SentenceAnswer {
  @ApiProperty({ type: String })
  id: string;

  @ApiProperty({ type: String })
  en: string;
}

/** A version of a rule that a flag was judged by. */
export class FlagRuleAnswer {
  @ApiProperty({ type: String, example: 'flag.long-acting' })
  rule: string;

  @ApiProperty({ type: String, example: 'flag.long-acting@1945-08-17' })
  version: string;

  @ApiProperty({ type: String, description: 'The law, or `Jejak` for a choice of our own.' })
  legalBasis: string;

  @ApiProperty({ enum: SURENESS })
  sureness: string;

  @ApiProperty({ type: Boolean, description: 'True: the value is unconfirmed or our own.' })
  unconfirmed: boolean;
}

/** A fact that a flag rests on. */
export class FlaggedFactAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ type: String })
  stream: string;
}

/** An integrity flag. It asks a question, and proves nothing. */
export class FlagAnswer {
  @ApiProperty({ type: String, description: 'Stays the same however often it is computed.' })
  id: string;

  @ApiProperty({ type: String, example: 'flag.election-lock' })
  flag: string;

  @ApiProperty({ type: SentenceAnswer })
  definition: SentenceAnswer;

  @ApiProperty({ type: SentenceAnswer, description: 'Why it may be raised although nothing is wrong.' })
  innocent: SentenceAnswer;

  @ApiProperty({ type: [FlagRuleAnswer], description: "The first is the flag's own." })
  rules: FlagRuleAnswer[];

  @ApiProperty({ type: String, format: 'date', description: 'Day since which it is raised.' })
  raisedOn: string;

  @ApiProperty({ enum: ['standing', 'annulled'], description: 'annulled: what it is about fell.' })
  status: 'standing' | 'annulled';

  @ApiProperty({ type: String, nullable: true, description: 'The decision; null: it is about several.' })
  decisionId: string | null;

  @ApiProperty({ type: [String] })
  unitIds: string[];

  @ApiProperty({ type: [FlaggedFactAnswer], description: 'Where a replay begins.' })
  events: FlaggedFactAnswer[];

  @ApiProperty({ type: Object, additionalProperties: true, description: 'What was measured.' })
  values: Readonly<Record<string, string | number>>;
}

/** Flags of an agency, newest first. */
export class FlagsAnswer {
  @ApiProperty({ type: String })
  agencyId: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day on which time was judged.' })
  day: string;

  @ApiProperty({ type: String, nullable: true })
  knownAt: string | null;

  @ApiProperty({ type: [FlagAnswer] })
  items: FlagAnswer[];
}

/** How many flags of a kind. */
export class FlagCountAnswer {
  @ApiProperty({ type: String, example: 'flag.retroactive' })
  flag: string;

  @ApiProperty({ type: 'integer', description: 'What they are about stands.' })
  standing: number;

  @ApiProperty({ type: 'integer', description: 'What they are about was revoked or annulled.' })
  annulled: number;
}

/** The flags of one agency, counted. */
export class AgencyFlagCountsAnswer {
  @ApiProperty({ type: String })
  agencyId: string;

  @ApiProperty({ type: [FlagCountAnswer] })
  counts: FlagCountAnswer[];
}

/** Flags counted, agency by agency. */
export class FlagCountsAnswer {
  @ApiProperty({ type: String, format: 'date', description: 'Recorded by the end of that day.' })
  countedTo: string;

  @ApiProperty({ type: [AgencyFlagCountsAnswer] })
  items: AgencyFlagCountsAnswer[];
}
