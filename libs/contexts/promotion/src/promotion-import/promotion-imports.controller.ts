import { Body, Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream, DecidedRowsQuery, FileRowsQuery, RowRoute, sentRows } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { grantRows } from './grant-rows.js';
import { ProposalRowsQuery } from './import-query.dto.js';
import { pertekRows } from './pertek-rows.js';
import { PromotionImporter } from './promotion-importer.js';
import { promotionImportExamples } from './promotion-imports.example.js';
import { proposalRows } from './proposal-rows.js';
import type { RowKind } from './row-kind.js';

const { proposals, perteks, grants } = promotionImportExamples;

@ApiTags('promotion')
@Controller('v1/promotion')
export class PromotionImportsController {
  constructor(
    private readonly importer: PromotionImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute('proposal-imports', {
    summary: 'Propose promotions in rank',
    example: proposals,
    names: 'promotionId',
  })
  importProposals(
    @Body() bytes: Buffer,
    @Query() query: ProposalRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(proposalRows, bytes, query, request);
  }

  @RowRoute('pertek-imports', {
    summary: 'Record what BKN thinks of proposed promotions',
    example: perteks,
    names: 'promotionId',
  })
  importPerteks(
    @Body() bytes: Buffer,
    @Query() query: FileRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(pertekRows, bytes, query, request);
  }

  @RowRoute('grant-imports', { summary: 'Grant proposed promotions', example: grants, names: 'promotionId' })
  importGrants(
    @Body() bytes: Buffer,
    @Query() query: DecidedRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(grantRows, bytes, query, request);
  }

  private import<Q extends FileRowsQuery, Row>(
    kind: RowKind<Q, Row>,
    bytes: Buffer,
    query: Q,
    request: FastifyRequest,
  ): StreamableFile {
    const sent = sentRows(request, bytes, this.clock.now());
    return answerStream(this.importer.import(kind, { query, ...sent }));
  }
}
