import { Body, Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream, RowRoute, sentRows } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { annualRatingRows } from './annual-rating-rows.js';
import { feedbackRows } from './feedback-rows.js';
import { periodicRatingRows } from './periodic-rating-rows.js';
import { planRows } from './plan-rows.js';
import { AnnualRowsQuery, RatingImportQuery } from './rating-import-query.dto.js';
import { RatingImporter } from './rating-importer.js';
import { ratingImportExamples } from './rating-imports.example.js';
import type { PersonRow, RowKind } from './row-kind.js';

const { plans, feedback, periods, ratings } = ratingImportExamples;

@ApiTags('appraisal')
@Controller('v1/appraisal')
export class RatingImportsController {
  constructor(
    private readonly importer: RatingImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute(planRows.path, { summary: 'Take plans in (SKP)', example: plans, names: 'personRef' })
  importPlans(
    @Body() bytes: Buffer,
    @Query() query: RatingImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(planRows, bytes, query, request);
  }

  @RowRoute(feedbackRows.path, {
    summary: 'Take feedback in (umpan balik)',
    example: feedback,
    names: 'personRef',
  })
  importFeedback(
    @Body() bytes: Buffer,
    @Query() query: RatingImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(feedbackRows, bytes, query, request);
  }

  @RowRoute(periodicRatingRows.path, {
    summary: 'Take periodic ratings in',
    example: periods,
    names: 'personRef',
  })
  importPeriodicRatings(
    @Body() bytes: Buffer,
    @Query() query: RatingImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(periodicRatingRows, bytes, query, request);
  }

  @RowRoute(annualRatingRows.path, {
    summary: 'Take annual ratings in',
    example: ratings,
    names: 'personRef',
  })
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
    const sent = sentRows(request, bytes, this.clock.now());
    return answerStream(this.importer.import(kind, { query, ...sent }));
  }
}
