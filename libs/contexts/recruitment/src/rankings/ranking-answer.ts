import { ApiProperty } from '@nestjs/swagger';
import type { RankingTie } from '../ranking/computed-ranking.js';
import { RANKINGS, RANKING_CODES, TIE_STEPS } from '../formation/result.events.js';
import { scoresAt, type ApplicantScoresRow } from './applicant-scores.entity.js';
import type { PublishedRankingRow } from './published-ranking.entity.js';
import type { RankedEntryRow } from './ranked-entry.entity.js';

/** A ranking, without its entries. */
export class RankingSummary {
  @ApiProperty({ type: String }) formationId: string;
  @ApiProperty({ type: String, example: 'kota-contoh-a' }) agencyId: string;
  @ApiProperty({ type: String, enum: RANKINGS }) ranking: string;
  @ApiProperty({ type: String }) decisionId: string;
  @ApiProperty({ type: String, enum: ['in-force', 'revoked', 'annulled'] }) standing: string;
  @ApiProperty({ type: 'integer', description: 'Entries in all, those without a place included.' })
  entryCount: number;
  @ApiProperty({ type: String, example: 'recruitment.procurement@2024-01-01' }) rulesetId: string;
  @ApiProperty({ type: String, description: 'Place of the ledger up to which scores were read.' })
  readTo: string;
  @ApiProperty({ type: String, example: '2024-11-18T04:00:00.000Z' }) recordedAt: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Number, dates, signatory, law and findings of the decision, as corrected.',
  })
  decision: object;
}

/** One entry of a ranking. */
export class RankedEntry {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: not ranked.' }) rank: number | null;
  @ApiProperty({ type: String }) applicationNo: string;
  @ApiProperty({ type: String, enum: RANKING_CODES }) code: string;
  @ApiProperty({ type: 'integer', nullable: true }) skdTotal: number | null;
  @ApiProperty({ type: String, nullable: true, example: '28.73' }) skd: string | null;
  @ApiProperty({ type: String, nullable: true, example: '43.20' }) skb: string | null;
  @ApiProperty({ type: String, nullable: true, example: '71.93' }) total: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Scores of each selection that the ranking was computed from.',
  })
  scores: object;
}

/** A step of the tie path. */
export class TieOnPage {
  @ApiProperty({ type: String, enum: TIE_STEPS }) step: string;
  @ApiProperty({ type: [String], description: 'Who had the same score until then, in their order.' })
  applicationNos: string[];
}

export class RankingsAnswer {
  @ApiProperty({ type: [RankingSummary] }) items: RankingSummary[];
}

export class RankingAnswer extends RankingSummary {
  @ApiProperty({ type: [RankedEntry] }) entries: RankedEntry[];
  @ApiProperty({ type: [TieOnPage], description: 'Ties whose first number stands on this page.' })
  ties: TieOnPage[];
}

export const rankingSummaryOf = (row: PublishedRankingRow): RankingSummary => ({
  formationId: row.formationId,
  agencyId: row.agencyId,
  ranking: row.ranking,
  decisionId: row.decisionId,
  standing: row.standing,
  entryCount: row.entries,
  rulesetId: row.rulesetId,
  readTo: row.readTo,
  recordedAt: row.recordedAt,
  decision: row.decision,
});

/** @param scores of those on the page */
export function rankingAnswerOf(
  row: PublishedRankingRow,
  page: readonly RankedEntryRow[],
  scores: readonly ApplicantScoresRow[],
): RankingAnswer {
  const histories = new Map(scores.map(({ applicationNo, history }) => [applicationNo, history]));
  return {
    ...rankingSummaryOf(row),
    entries: page.map(({ rank, applicationNo, code, skdTotal, skd, skb, total }) => ({
      rank,
      applicationNo,
      code,
      skdTotal,
      skd,
      skb,
      total,
      scores: scoresAt(histories.get(applicationNo) ?? [], row.readTo),
    })),
    ties: page.flatMap(({ ties }) => ties.map(shownTie)),
  };
}

const shownTie = ({ step, applicationNos }: RankingTie): TieOnPage => ({
  step,
  applicationNos: [...applicationNos],
});
