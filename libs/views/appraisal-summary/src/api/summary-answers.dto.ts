import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { PREDICATES } from '#app/personnel';
import { IsAgencySlug, IsYear } from '#app/web';

/** Which summaries. */
export class SummariesQuery {
  /** The agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agency: string;

  /** Year rated. @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;
}

const cell = { type: String, description: 'A number; `<5`, a small one; `<hidden>`, beside a small one.' };

class SummaryTableAnswer {
  @ApiProperty(cell)
  SB: string;

  @ApiProperty(cell)
  B: string;

  @ApiProperty(cell)
  BP: string;

  @ApiProperty(cell)
  K: string;

  @ApiProperty(cell)
  SK: string;
}

/** A published summary that stands. */
export class SummaryAnswer {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  agencyId: string;

  @ApiProperty()
  agencyName: string;

  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty()
  decisionId: string;

  @ApiProperty({ type: String, format: 'date' })
  decidedOn: string;

  @ApiProperty({ enum: PREDICATES })
  orgPredicate: string;

  @ApiProperty({
    type: SummaryTableAnswer,
    nullable: true,
    description: 'Null: counted in the unit above only.',
  })
  table: SummaryTableAnswer | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: hidden.' })
  total: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  coveragePercent: number | null;

  @ApiProperty({ ...cell, nullable: true })
  objectionsFiled: string | null;

  @ApiProperty({ ...cell, nullable: true })
  objectionsChanged: string | null;
}

/** Summaries of an agency and year. */
export class SummariesAnswer {
  @ApiProperty({ type: [SummaryAnswer] })
  items: SummaryAnswer[];
}
