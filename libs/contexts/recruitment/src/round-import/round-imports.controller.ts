import { Body, Controller, Inject, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { languageOf, principalOf, Problem } from '#app/web';
import { administrativeResultRows } from './administrative-result-rows.js';
import { applicationRows } from './application-rows.js';
import { nipRows } from './nip-rows.js';
import { RoundImporter } from './round-importer.js';
import {
  AdministrativeResultRowsQuery,
  ApplicationRowsQuery,
  NipRowsQuery,
  ScoreRowsQuery,
  type RoundImportQuery,
} from './round-import-query.dto.js';
import { roundImportExamples } from './round-imports.example.js';
import type { RoundRow, RowKind } from './row-kind.js';
import { RowRoute } from './row-route.js';
import { scoreRows } from './score-rows.js';

const { applications, administrativeResults, scores, nips } = roundImportExamples;

@ApiTags('recruitment')
@Controller('v1/recruitment/rounds')
export class RoundImportsController {
  constructor(
    private readonly importer: RoundImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute('application-imports', 'Take applications in', applications)
  importApplications(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: ApplicationRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(applicationRows, roundId, bytes, query, request);
  }

  @RowRoute(
    'administrative-result-imports',
    'Record results of the administrative selection',
    administrativeResults,
  )
  importAdministrativeResults(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: AdministrativeResultRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(administrativeResultRows, roundId, bytes, query, request);
  }

  @RowRoute('score-imports', 'Record scores of one selection', scores)
  importScores(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: ScoreRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(scoreRows, roundId, bytes, query, request);
  }

  @RowRoute('nip-imports', 'Record numbers that BKN set', nips)
  importNips(
    @Param('roundId') roundId: string,
    @Body() bytes: Buffer,
    @Query() query: NipRowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.import(nipRows, roundId, bytes, query, request);
  }

  private async import<Q extends RoundImportQuery, Row extends RoundRow, Known>(
    kind: RowKind<Q, Row, Known>,
    roundId: string,
    bytes: Buffer,
    query: Q,
    request: FastifyRequest,
  ): Promise<StreamableFile> {
    const principal = principalOf(request);
    if (!principal) throw new Problem('auth.missing', 401);
    const { headers, id: correlationId } = request;
    const body = { bytes, contentType: headers['content-type'] };
    const language = languageOf(headers['accept-language']);
    const sent = { principal, correlationId, receivedAt: this.clock.now() };
    return answerStream(await this.importer.import(kind, { roundId, body, query, language }, sent));
  }
}
