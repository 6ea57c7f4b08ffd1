import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  decodeCursor,
  encodeCursor,
  linkHeader,
  MinPosition,
  withLedger,
  type WithLedger,
} from '#app/web';
import { FlagCounts } from '../reading/flag-counts.js';
import { FlagCountsAnswer } from './flags-answer.dto.js';
import { FlagCountsQuery } from './flags-query.dto.js';

/** How many flags there are, for everybody. */
@ApiTags('public')
@Controller('v1/flags/counts')
@Allow('public')
export class FlagCountsController {
  constructor(private readonly counts: FlagCounts) {}

  @Get()
  @ApiOperation({
    summary: 'Integrity flags counted, by agency (jumlah tanda integritas)',
    description:
      'Of what was recorded by the end of the day before yesterday. A count is no proof of anything.',
  })
  @ApiOkResponse({ type: FlagCountsAnswer })
  async countFlags(
    @Query() { agencyId, limit, cursor }: FlagCountsQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<FlagCountsAnswer>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, 1)[0]!;
    const asked = { agencyId: agencyId ?? null, after, limit, minPosition };
    const { agencies, countedTo, ledger } = await this.counts.of(asked);
    const shown = agencies.slice(0, limit);
    const next = agencies.length > limit ? encodeCursor([shown.at(-1)!.agencyId]) : null;
    void reply.header('Link', linkHeader(request.url, { next }));
    const items = shown.map((one) => ({ agencyId: one.agencyId, counts: [...one.counts] }));
    return withLedger({ countedTo, items }, ledger);
  }
}
