import { Body, Controller, Inject, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream, RowRoute, sentRows, type FileRowsQuery } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { administrativeResultRows } from './administrative-result-rows.js';
import { applicationRows } from './application-rows.js';
import { nipRows } from './nip-rows.js';
import { RoundImporter } from './round-importer.js';
import {
  AdministrativeResultRowsQuery,
  ApplicationRowsQuery,
  NipRowsQuery,
  ScoreRowsQuery,
} from './round-import-query.dto.js';
import { roundImportExamples } from './round-imports.example.js';
import type { RoundRow, RowKind } from './row-kind.js';
import { scoreRows } from './score-rows.js';

const { applications, administrativeResults, scores, nips } = roundImportExamples;

@ApiTags('recruitment')
@Controller('v1/recruitment/rounds')
export class RoundImportsController {
  constructor(
    private readonly importer: RoundImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute(':roundId/application-imports', {
    summary: 'Take applications in',
    example: applications,
    names: 'applicationNo',
  })
  importApplications(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: ApplicationRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(applicationRows, roundId, bytes, query, request);
  }

  @RowRoute(':roundId/administrative-result-imports', {
    summary: 'Record results of the administrative selection',
    example: administrativeResults,
    names: 'applicationNo',
  })
  importAdministrativeResults(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: AdministrativeResultRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(administrativeResultRows, roundId, bytes, query, request);
  }

  @RowRoute(':roundId/score-imports', {
    summary: 'Record scores of one selection',
    example: scores,
    names: 'applicationNo',
  })
  importScores(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: ScoreRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(scoreRows, roundId, bytes, query, request);
  }

  @RowRoute(':roundId/nip-imports', {
    summary: 'Record numbers that BKN set',
    example: nips,
    names: 'applicationNo',
  })
  importNips(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: NipRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(nipRows, roundId, bytes, query, request);
  }

  private async import<Q extends FileRowsQuery, Row extends RoundRow, Known>(
    kind: RowKind<Q, Row, Known>,
    roundId: string,
    bytes: Buffer,
    query: Q,
    request: FastifyRequest,
  ): Promise<StreamableFile> {
    const sent = sentRows(request, bytes, this.clock.now());
    return answerStream(await this.importer.import(kind, { roundId, query, ...sent }));
  }
}
