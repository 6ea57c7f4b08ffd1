import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dateInJakarta } from '#app/kernel';
import { CLOCK, covers, type Clock } from '#app/platform';
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
import { RatingRegister } from './rating-register.js';
import { RatingsAnswer } from './ratings-answer.dto.js';
import { RatingsQuery } from './ratings-query.dto.js';

/** The register of ratings, for the agency's officers and the inspectorate. Nothing of it is public. */
@ApiTags('appraisal')
@Controller('v1/appraisal/ratings')
@Allow('officer', 'inspector')
export class RatingsController {
  constructor(
    private readonly register: RatingRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Ratings of a year with their clocks, as known at a moment (register penilaian kinerja)',
    description:
      'Who has a plan or a rating in the year, with the window for an objection, the deadline of the rating and that of its follow-up. Of one unit also how it rates, with the units below it as they stood at the end of the year, as known then.',
  })
  @ApiOkResponse({ type: RatingsAnswer })
  async listRatings(
    @Query() query: RatingsQuery,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<RatingsAnswer>> {
    const { agencyId, year, limit, cursor } = query;
    if (!covers(principal.scope, agencyId)) throw new Problem('not-found', 404);
    const after = cursor === undefined ? null : decodeCursor(cursor, 1)[0]!;
    const validAt = query.validAt ?? null;
    const today = validAt ?? dateInJakarta(this.clock.now());
    const clocks = { knownAt: knownAtOfSeveral(query.knownAt), validAt, today };
    const asked = { agencyId, year, ...clocks, minPosition, unitId: query.unitId ?? null };
    const { items, distribution, ledger } = await this.register.of({
      ...asked,
      overdue: query.overdue ?? null,
    });
    this.note(request, principal, query);
    const left = after === null ? items : items.filter(({ id }) => id > after);
    const shown = left.slice(0, limit);
    const next = left.length > limit ? encodeCursor([shown.at(-1)!.id]) : null;
    void reply.header('Link', linkHeader(request.url, { next }));
    return withLedger({ today, items: shown, distribution }, ledger);
  }

  /** Notes that ratings were read: who, and of which unit. What was read is not repeated. */
  private note(
    request: FastifyRequest,
    principal: Principal,
    { agencyId, year, unitId, knownAt, validAt }: RatingsQuery,
  ): void {
    const clocks = { ...(knownAt !== undefined && { knownAt }), ...(validAt !== undefined && { validAt }) };
    const read = { agencyId, year, unitId: unitId ?? null, ...clocks };
    logReading(request, principal, read, 'ratings read');
  }
}
