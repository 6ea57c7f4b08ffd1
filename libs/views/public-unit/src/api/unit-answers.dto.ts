import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import { IsCivilDate, KNOWN_AT, knownAtOfSeveral, MaxLength } from '#app/web';
import type { Clocks } from '../reading/clocks.js';

/** In the law of which day. */
export class UnitQuery {
  @ApiPropertyOptional({
    type: String,
    description: 'A day, `YYYY-MM-DD`; default: today.',
    example: '2024-03-25',
  })
  @IsOptional()
  @IsCivilDate()
  validAt?: string;

  @ApiPropertyOptional({ type: String, description: KNOWN_AT, example: '2024-04-02' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;
}

/** Both clocks as they were asked. @throws Problem 400 pointing at `knownAt` */
export const askedClocks = ({ validAt, knownAt }: UnitQuery): Clocks => ({
  ...{ validAt: validAt ?? null, knownAt: knownAt ?? null },
  moment: knownAtOfSeveral(knownAt),
});

class NamedAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

class UnitEndAnswer {
  @ApiProperty({ description: 'First day without the unit.' })
  on: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The unit that it went into; null: it was abolished.',
  })
  intoUnitId: string | null;

  @ApiProperty()
  decisionId: string;
}

class PublicPlacedAnswer {
  @ApiProperty({ description: 'First day.' })
  since: string;

  @ApiProperty({ description: 'Kind of the assignment; `Plt` or `Plh` of who acts.' })
  kind: string;

  @ApiProperty()
  decisionId: string;
}

class PublicHolderAnswer extends PublicPlacedAnswer {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of a senior post (JPT), while a recorded basis covers it; null: `N/D`.',
  })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The basis by which the name is published.' })
  basisDecisionId: string | null;
}

class PostStretchAnswer {
  @ApiProperty()
  from: string;

  @ApiProperty({ description: 'Last day, as far as was asked.' })
  until: string;

  @ApiProperty({ type: 'integer' })
  days: number;

  @ApiProperty({ type: PublicPlacedAnswer, nullable: true })
  holder: PublicPlacedAnswer | null;

  @ApiProperty({ type: PublicPlacedAnswer, nullable: true })
  acting: PublicPlacedAnswer | null;
}

class PublicFallenAnswer {
  @ApiProperty({ description: '`PostAssigned`, `PostVacated` or `ActingAppointed`.' })
  type: string;

  @ApiProperty()
  effectiveFrom: string;

  @ApiProperty()
  decisionId: string;
}

class PublicPostAnswer {
  @ApiProperty()
  postId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  level: string;

  @ApiProperty({ type: String, nullable: true })
  echelon: string | null;

  @ApiProperty()
  headsUnit: boolean;

  @ApiProperty({ enum: ['held', 'vacant', 'eliminated'] })
  status: string;

  @ApiProperty({ description: 'First day of the status.' })
  since: string;

  @ApiProperty({ type: PublicHolderAnswer, nullable: true })
  holder: PublicHolderAnswer | null;

  @ApiProperty({ type: PublicPlacedAnswer, nullable: true })
  acting: PublicPlacedAnswer | null;

  @ApiProperty({ type: 'integer', description: 'Days without a holder since the post was created.' })
  daysVacant: number;

  @ApiProperty({ type: 'integer' })
  daysActing: number;

  @ApiProperty({ type: [PostStretchAnswer] })
  history: PostStretchAnswer[];

  @ApiProperty({
    type: [PublicFallenAnswer],
    description: 'Decisions on who is in it that were revoked or annulled.',
  })
  fallen: PublicFallenAnswer[];
}

class CountedPostsAnswer {
  @ApiProperty()
  title: string;

  @ApiProperty()
  level: string;

  @ApiProperty({ type: 'integer' })
  posts: number;

  @ApiProperty({ description: 'How many are held; `<5`: fewer than five.' })
  held: string;
}

class OpenSelectionAnswer {
  @ApiProperty()
  decisionId: string;

  @ApiProperty()
  postTitle: string;

  @ApiProperty()
  noticeUntil: string;
}

/** A unit on a day, as everybody may know it. */
export class PublicUnitAnswer {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  validAt: string;

  @ApiProperty({ type: NamedAnswer })
  agency: NamedAnswer;

  @ApiProperty({ description: 'Its name on that day, else the last one.' })
  name: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'First day of the unit; null: it was not there that day.',
  })
  since: string | null;

  @ApiProperty({ type: String, nullable: true })
  kind: string | null;

  @ApiProperty({ type: UnitEndAnswer, nullable: true, description: 'How it ended; null: it stands.' })
  ended: UnitEndAnswer | null;

  @ApiProperty({ type: NamedAnswer, nullable: true })
  parent: NamedAnswer | null;

  @ApiProperty({ type: [NamedAnswer] })
  children: NamedAnswer[];

  @ApiProperty({ type: [PublicPostAnswer], description: 'Managing posts, and those that head the unit.' })
  posts: PublicPostAnswer[];

  @ApiProperty({
    description: 'True: names could not be read just now; each holder is `N/D` until they can.',
  })
  namesAway: boolean;

  @ApiProperty({ type: [CountedPostsAnswer], description: 'The others, counted by title.' })
  counted: CountedPostsAnswer[];

  @ApiProperty({ type: [OpenSelectionAnswer] })
  selections: OpenSelectionAnswer[];

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'Years whose appraisals are published.',
  })
  summaries: number[];
}
