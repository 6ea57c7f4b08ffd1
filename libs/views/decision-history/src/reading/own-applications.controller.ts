import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RecordedFact } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  decodeCursor,
  encodeCursor,
  linkHeader,
  MinPosition,
  Paging,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import { OwnApplicationsAnswer, type OwnFactAnswer } from './own-applications.dto.js';
import { OwnRecords, visibleToSubject } from './own-records.js';

/** A person's own applications, with what only they may read. Whose they are follows from the token and nothing else. */
@ApiTags('recruitment')
@Controller('v1/recruitment/own-applications')
@Allow('person')
export class OwnApplicationsController {
  constructor(private readonly own: OwnRecords) {}

  @Get()
  @ApiOperation({
    summary: 'Applications of the person who asks, every event of them in order (lamaran saya)',
    description:
      'Notes and grounds that the person concerned sees are open here; numbers of persons never are.',
  })
  @ApiOkResponse({ type: OwnApplicationsAnswer })
  async listOwnApplications(
    @Query() { limit, cursor }: Paging,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() { personRef }: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<OwnApplicationsAnswer>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, 1)[0]!;
    const asked = { after, limit, minPosition };
    const { records, next, ledger } = await this.own.of(personRef, 'recruitment.application', asked);
    void reply.header('Link', linkHeader(request.url, { next: next && encodeCursor([next]) }));
    const items = records.map(({ key, facts }) => ({ applicationId: key, facts: facts.map(ownFact) }));
    return withLedger({ items }, ledger);
  }
}

/** Spelled out by the pinned marks once more: what was opened for another reason is not shown by accident. */
function ownFact(fact: RecordedFact): OwnFactAnswer {
  const shown = Object.entries(fact.data).filter(([name]) => visibleToSubject(fact.visibility[name] ?? 'X'));
  return {
    id: fact.leafId,
    type: fact.publicName,
    recordedAt: fact.recordedAt,
    position: fact.position,
    values: Object.fromEntries(shown),
    withheld: Object.keys(fact.sealed),
  };
}
