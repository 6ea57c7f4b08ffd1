import {
  applyDecorators,
  Body,
  Controller,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { Allow, languageOf, principalOf, Problem } from '#app/web';
import { annualRatingRows } from './annual-rating-rows.js';
import { periodicRatingRows } from './periodic-rating-rows.js';
import { planRows } from './plan-rows.js';
import { AnnualRowsQuery, RatingImportQuery } from './rating-import-query.dto.js';
import { RatingImporter } from './rating-importer.js';
import { ratingImportExamples } from './rating-imports.example.js';
import type { PersonRow, RowKind } from './row-kind.js';

/** A route that takes rows about an agency's appraisals of a year. @param example CSV that works when pasted */
const RowRoute = (path: string, summary: string, example: string): MethodDecorator =>
  applyDecorators(
    Post(path),
    Allow('officer'),
    HttpCode(200),
    ApiOperation({
      summary: `${summary}, one a row, at most 10,000 rows and 16 MiB`,
      description:
        'CSV with a header line (comma, semicolon or tab) or one flat JSON object a line, with the columns of the example. Repeatable without a key: the same row again is answered "already", whoever sends it. Answers one JSON object a row.',
    }),
    ApiConsumes('text/csv', 'application/x-ndjson'),
    ApiBody({ schema: { type: 'string', format: 'binary', example } }),
    ApiOkResponse({
      description:
        'One object a line: `{ line, status: recorded | already | refused, code?, pointer?, detail?, personRef? }`.',
      content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
    }),
  );

@ApiTags('appraisal')
@Controller('v1/appraisal')
export class RatingImportsController {
  constructor(
    private readonly importer: RatingImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute(planRows.path, 'Take plans in (SKP)', ratingImportExamples.plans)
  importPlans(
    @Body() bytes: Buffer,
    @Query() query: RatingImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(planRows, bytes, query, request);
  }

  @RowRoute(periodicRatingRows.path, 'Take periodic ratings in', ratingImportExamples.periods)
  importPeriodicRatings(
    @Body() bytes: Buffer,
    @Query() query: RatingImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(periodicRatingRows, bytes, query, request);
  }

  @RowRoute(annualRatingRows.path, 'Take annual ratings in', ratingImportExamples.ratings)
  importRatings(
    @Body() bytes: Buffer,
    @Query() query: AnnualRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(annualRatingRows, bytes, query, request);
  }

  private import<Q extends RatingImportQuery, Row extends PersonRow>(
    kind: RowKind<Q, Row>,
    bytes: Buffer,
    query: Q,
    request: FastifyRequest,
  ): StreamableFile {
    const principal = principalOf(request);
    if (!principal) throw new Problem('auth.missing', 401);
    const { headers, id: correlationId } = request;
    const body = { bytes, contentType: headers['content-type'] };
    const language = languageOf(headers['accept-language']);
    const sent = { principal, correlationId, receivedAt: this.clock.now() };
    return answerStream(this.importer.import(kind, { body, query, language }, sent));
  }
}
