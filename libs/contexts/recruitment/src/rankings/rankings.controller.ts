import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { ReadModels } from '#app/read-model';
import {
  Allow,
  decodeCursor,
  encodeCursor,
  linkHeader,
  MinPosition,
  Paging,
  Problem,
  withLedger,
  type WithLedger,
} from '#app/web';
import { RANKINGS, type RankingKind } from '../formation/result.events.js';
import { ApplicantScoresRow } from './applicant-scores.entity.js';
import { PublishedRankingRow } from './published-ranking.entity.js';
import { RankedEntryRow } from './ranked-entry.entity.js';
import { RankingAnswer, rankingAnswerOf, RankingsAnswer, rankingSummaryOf } from './ranking-answer.js';
import { rankings } from './rankings.projection.js';
import { RankingQuery } from './rankings-query.dto.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class RankingsController {
  constructor(private readonly readModels: ReadModels) {}

  @Get(':id/rankings')
  @Allow('public')
  @ApiOperation({ summary: 'Rankings of a formation, the last first, those that fell included' })
  @ApiOkResponse({ type: RankingsAnswer })
  async listRankings(
    @Param('id') id: string,
    @Query() { limit, cursor }: Paging,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<RankingsAnswer>> {
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const { value: rows, ledger } = await this.readModels.read(rankings.name, { minPosition }, (manager) =>
      manager.find(PublishedRankingRow, {
        where: {
          formationId: id,
          closed: true,
          ...(before !== undefined && { firstPosition: LessThan(before) }),
        },
        order: { firstPosition: 'DESC' },
        take: limit + 1,
      }),
    );
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1)! : null;
    void reply.header('Link', linkHeader(request.url, { next: last && encodeCursor([last.firstPosition]) }));
    return withLedger({ items: shown.map(rankingSummaryOf) }, ledger);
  }

  @Get(':id/rankings/:kind')
  @Allow('public')
  @ApiOperation({
    summary: 'A ranking of a formation by place, with every score and the tie path (peringkat)',
    description: 'The last one that stands, or an earlier one by its decision.',
  })
  @ApiParam({ name: 'kind', enum: RANKINGS })
  @ApiOkResponse({ type: RankingAnswer })
  async readRanking(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query() { decision, limit, cursor }: RankingQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<RankingAnswer>> {
    const after = cursor === undefined ? '' : decodeCursor(cursor, 1)[0]!;
    const ranking = RANKINGS.find((known) => known === kind);
    if (!ranking) throw new Problem('not-found', 404);
    const { value, ledger } = await this.readModels.read(rankings.name, { minPosition }, async (manager) => {
      const row = await published(manager, id, ranking, decision);
      return row && { row, ...(await page(manager, row, after, limit + 1)) };
    });
    if (!value) throw new Problem('not-found', 404);
    const shown = value.entries.slice(0, limit);
    const last = value.entries.length > limit ? shown.at(-1)! : null;
    void reply.header('Link', linkHeader(request.url, { next: last && encodeCursor([last.sequence]) }));
    return withLedger(rankingAnswerOf(value.row, shown, value.scores), ledger);
  }
}

const published = (
  manager: EntityManager,
  formationId: string,
  ranking: RankingKind,
  decisionId: string | undefined,
): Promise<PublishedRankingRow | null> =>
  manager.findOne(PublishedRankingRow, {
    where: {
      formationId,
      ranking,
      closed: true,
      ...(decisionId === undefined ? { standing: 'in-force' as const } : { decisionId }),
    },
    order: { firstPosition: 'DESC' },
  });

/** Entries after that one, one more than are shown, with their scores. */
async function page(
  manager: EntityManager,
  { decisionId, formationId }: PublishedRankingRow,
  after: string,
  take: number,
): Promise<{ entries: RankedEntryRow[]; scores: ApplicantScoresRow[] }> {
  const entries = await manager.find(RankedEntryRow, {
    where: { decisionId, sequence: MoreThan(after) },
    order: { sequence: 'ASC' },
    take,
  });
  const numbers = entries.map(({ applicationNo }) => applicationNo);
  const scores = await manager.findBy(ApplicantScoresRow, { formationId, applicationNo: In(numbers) });
  return { entries, scores };
}
