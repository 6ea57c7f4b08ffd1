import { Controller, Headers, Query, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Allow } from '#app/web';
import { placeOf } from '../reading/place.js';
import { FeedFollowers, type Beginning } from './feed-followers.js';
import { FollowQuery } from './follow-query.dto.js';

/** The timeline as it grows. */
@ApiTags('timeline')
@Allow('public')
@Controller()
export class FeedEventsController {
  constructor(private readonly followers: FeedFollowers) {}

  @Sse('v1/feed/events', { maxPendingDataLength: 4 * 1024 * 1024 })
  @ApiOperation({ summary: 'New items as they are released (server-sent events; CloudEvents 1.0 in `data`)' })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event received: the stream goes on after it',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  events(
    @Req() request: FastifyRequest,
    @Query() query: FollowQuery,
    @Headers('last-event-id') header?: string,
  ): Observable<MessageEvent> {
    return this.followers.follow(request.ip, beginningOf(header ?? query.lastEventId));
  }
}

const beginningOf = (id: string | undefined): Beginning =>
  id === undefined || id === '' ? 'now' : id === 'first' ? 'first' : placeOf(id);
