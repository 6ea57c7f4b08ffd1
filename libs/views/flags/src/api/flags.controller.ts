import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { covers } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  decodeCursor,
  encodeCursor,
  knownAtOfSeveral,
  linkHeader,
  logReading,
  MinPosition,
  Problem,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import type { RaisedFlag } from '../flags/flag.js';
import { FlagReader, isAfter } from '../reading/flag-reader.js';
import { flagAnswer } from './answers.js';
import { FlagsAnswer } from './flags-answer.dto.js';
import { FlagsQuery } from './flags-query.dto.js';

/** Integrity flags for the inspectorate. */
@ApiTags('inspection')
@Controller('v1/flags')
@Allow('inspector')
export class FlagsController {
  constructor(private readonly flags: FlagReader) {}

  @Get()
  @ApiOperation({
    summary: 'Integrity flags of an agency as of any moment, newest first (tanda integritas)',
    description:
      'Computed from events when they are asked for. A flag is a question: it never blocks, and it is no proof.',
  })
  @ApiOkResponse({ type: FlagsAnswer })
  async listFlags(
    @Query() query: FlagsQuery,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<FlagsAnswer>> {
    const { agencyId, limit, cursor } = query;
    if (!covers(principal.scope, agencyId)) throw new Problem('not-found', 404);
    const after = cursor === undefined ? null : (decodeCursor(cursor, 2) as [string, string]);
    const knownAt = knownAtOfSeveral(query.knownAt);
    const asked = { agencyId, flag: query.flag ?? null, knownAt, minPosition };
    const { flags, day, ledger } = await this.flags.of(asked);
    const read = { agencyId, flag: asked.flag, unitId: query.unitId ?? null, knownAt: query.knownAt ?? null };
    logReading(request, principal, read, 'flags read');
    const left = flags.filter((one) => isAskedFor(one, query) && (after === null || isAfter(after, one)));
    const shown = left.slice(0, limit);
    const last = left.length > limit ? shown.at(-1)! : null;
    const next = last && encodeCursor([last.raisedOn, last.id]);
    void reply.header('Link', linkHeader(request.url, { next }));
    return withLedger(
      { agencyId, day, knownAt: query.knownAt ?? null, items: shown.map(flagAnswer) },
      ledger,
    );
  }
}

const isAskedFor = (
  { raisedOn, unitIds, events }: RaisedFlag,
  { unitId, stream, from, to }: FlagsQuery,
): boolean =>
  (from === undefined || from <= raisedOn) &&
  (to === undefined || raisedOn <= to) &&
  (unitId === undefined || unitIds.includes(unitId)) &&
  (stream === undefined || events.some((event) => event.stream === stream));
