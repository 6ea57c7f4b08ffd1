import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, linkHeader, MinPosition, withLedger } from '#app/web';
import { FeedQuery } from '../reading/feed-query.dto.js';
import { withCursor } from '../reading/with-cursor.js';
import { TimelineReader, type Known, type TimelinePage } from '../reading/timeline-reader.js';
import { baseOf, TIMELINE_SETTINGS, type TimelineSettings } from '../settings.js';
import { atomOf, type FeedHead } from './atom.js';
import { csvOf } from './csv.js';
import { sendPublic } from './feed-answering.js';
import { FeedReaderQuery } from './feed-reader-query.dto.js';
import { jsonFeedOf } from './json-feed.js';
import { FeedAnswer } from './public-item.dto.js';
import { publicItem } from './public-item.js';

/** The timeline for programs and feed readers. Read only: nothing here can reach a command. */
@ApiTags('timeline')
@Allow('public')
@Controller()
export class FeedController {
  constructor(
    private readonly timeline: TimelineReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get('v1/feed')
  @ApiOperation({ summary: 'The public timeline, newest first' })
  @ApiOkResponse({ type: FeedAnswer })
  async json(
    @Query() query: FeedQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.timeline.page(query, minPosition);
    const { items, next } = known.value;
    return sendPublic(request, reply, known, {
      contentType: 'application/json; charset=utf-8',
      headers: { Link: linkHeader(request.url, known.value) },
      body: () => JSON.stringify(withLedger({ items: items.map(publicItem), next }, known.ledger)),
    });
  }

  @Get('v1/feed.csv')
  @ApiOperation({ summary: 'The public timeline as CSV, safe to open in a spreadsheet' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Query() query: FeedQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.timeline.page(query, minPosition);
    return sendPublic(request, reply, known, {
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: {
        Link: linkHeader(request.url, known.value),
        'Content-Disposition': 'attachment; filename="jejak-feed.csv"',
      },
      body: () => csvOf(known.value.items),
    });
  }

  @Get('feed.json')
  @ApiOperation({ summary: 'The public timeline as JSON Feed 1.1' })
  @ApiOkResponse({ content: { 'application/feed+json': { schema: { type: 'object' } } } })
  async jsonFeed(
    @Query() query: FeedReaderQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.timeline.page(query, minPosition);
    return sendPublic(request, reply, known, {
      contentType: 'application/feed+json; charset=utf-8',
      body: () => JSON.stringify(jsonFeedOf(this.headOf(request, query, known), known.value.items)),
    });
  }

  @Get('feed.atom')
  @ApiOperation({ summary: 'The public timeline as Atom' })
  @ApiOkResponse({ content: { 'application/atom+xml': { schema: { type: 'string' } } } })
  async atom(
    @Query() query: FeedReaderQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.timeline.page(query, minPosition);
    return sendPublic(request, reply, known, {
      contentType: 'application/atom+xml; charset=utf-8',
      body: () => atomOf(this.headOf(request, query, known), known.value.items),
    });
  }

  private headOf(
    request: FastifyRequest,
    query: FeedReaderQuery,
    { value, ledger, newest }: Known<TimelinePage>,
  ): FeedHead {
    return {
      language: query.lang ?? 'id',
      base: baseOf(this.settings, request),
      self: request.url,
      next: value.next === null ? null : withCursor(request.url, value.next),
      updated: newest?.releasedAt ?? ledger.recordedAt ?? '1970-01-01T00:00:00.000Z',
    };
  }
}
