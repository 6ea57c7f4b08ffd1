import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Allow,
  CurrentPrincipal,
  decodeCursor,
  encodeCursor,
  knownAtOf,
  linkHeader,
  logInspection,
  MinPosition,
  Problem,
  withLedger,
  type Principal,
} from '#app/web';
import { DecisionHistory } from './decision-history.js';
import { EventsQuery } from './question.dto.js';
import { shownEvent } from './shown-event.js';

@ApiTags('inspection')
@Controller('v1/streams')
@Allow('inspector')
export class StreamsController {
  constructor(private readonly history: DecisionHistory) {}

  @Get(':id/events')
  @ApiOperation({ summary: 'Events of a stream as they were known at a moment, oldest first.' })
  async events(
    @Param('id') id: string,
    @Query() query: EventsQuery,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const knownAt = knownAtOf(query.knownAt);
    const after = query.cursor === undefined ? null : revisionIn(query.cursor);
    const asker = { scope: principal.scope, minPosition };
    const { value, ledger } = await this.history.events(
      streamName(id),
      { knownAt, after, limit: query.limit },
      asker,
    );
    logInspection(request, principal, {
      stream: id,
      knownAt: query.knownAt,
      found: value !== undefined,
    });
    if (!value) throw new Problem('not-found', 404);
    const next = value.next === null ? null : encodeCursor([value.next]);
    void reply.header('Link', linkHeader(request.url, { next }));
    return withLedger(
      {
        stream: id,
        knownAt: query.knownAt ?? null,
        events: value.facts.map(shownEvent),
        later: { events: value.later },
      },
      ledger,
    );
  }
}

/** @throws Problem 404 for what can be no stream's name */
function streamName(id: string): string {
  if (!/^[a-z]+\.[a-z][A-Za-z]*-\P{Cc}{1,300}$/u.test(id)) throw new Problem('not-found', 404);
  return id;
}

function revisionIn(cursor: string): string {
  const [revision] = decodeCursor(cursor, 1);
  if (!/^(0|[1-9]\d{0,17})$/.test(revision ?? ''))
    throw new Problem('cursor.invalid', 400, { errors: [{ pointer: '#/cursor', code: 'cursor.invalid' }] });
  return revision!;
}
