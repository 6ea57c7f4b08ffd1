import { ApiProperty } from '@nestjs/swagger';
import type { VacancyRoundRow, VacancyRow } from './vacancy.entity.js';

/** A vacancy as the public reads it. */
export class VacancyAnswer {
  @ApiProperty({ type: String }) formationId: string;
  @ApiProperty({ type: String, example: 'kota-contoh-a' }) agencyId: string;
  @ApiProperty({ type: String }) roundId: string;
  @ApiProperty({ type: String, nullable: true, example: 'pppk' }) kind: string | null;
  @ApiProperty({ type: String, nullable: true }) procurementName: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) fiscalYear: number | null;
  @ApiProperty({ type: String, enum: ['defined', 'announced', 'cancelled'] }) status: string;
  @ApiProperty({ type: String }) postTitle: string;
  @ApiProperty({ type: 'integer' }) seats: number;
  @ApiProperty({ type: String, nullable: true }) announcedOn: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Null members are not in the source.',
  })
  content: object;
  @ApiProperty({
    type: [String],
    description: 'Public ids of the decisions, oldest first, dead ones included.',
  })
  decisionIds: string[];
}

export class VacanciesAnswer {
  @ApiProperty({ type: [VacancyAnswer] }) items: VacancyAnswer[];
}

/** A row as it is answered. */
export const vacancyAnswerOf = (row: VacancyRow, round: VacancyRoundRow | undefined): VacancyAnswer => ({
  formationId: row.formationId,
  agencyId: row.agencyId,
  roundId: row.roundId,
  kind: round?.kind ?? null,
  procurementName: round?.procurementName ?? null,
  fiscalYear: round?.fiscalYear ?? null,
  status: row.status,
  postTitle: row.postTitle,
  seats: row.seats,
  announcedOn: row.announcedOn === '' ? null : row.announcedOn,
  content: row.content,
  // a large decision stands in several facts
  decisionIds: [...new Set(row.decisions.map(({ decisionId }) => decisionId))],
});
