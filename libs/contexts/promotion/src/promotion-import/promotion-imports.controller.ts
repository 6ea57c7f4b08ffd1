import { Body, Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { languageOf, principalOf, Problem } from '#app/web';
import { grantRows } from './grant-rows.js';
import { GrantRowsQuery, ImportQuery, ProposalRowsQuery } from './import-query.dto.js';
import { pertekRows } from './pertek-rows.js';
import { PromotionImporter } from './promotion-importer.js';
import { promotionImportExamples } from './promotion-imports.example.js';
import { proposalRows } from './proposal-rows.js';
import type { RowKind } from './row-kind.js';
import { RowRoute } from './row-route.js';

const { proposals, perteks, grants } = promotionImportExamples;

@ApiTags('promotion')
@Controller('v1/promotion')
export class PromotionImportsController {
  constructor(
    private readonly importer: PromotionImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @RowRoute('proposal-imports', 'Propose promotions in rank', proposals)
  importProposals(
    @Body() bytes: Buffer,
    @Query() query: ProposalRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(proposalRows, bytes, query, request);
  }

  @RowRoute('pertek-imports', 'Record what BKN thinks of proposed promotions', perteks)
  importPerteks(
    @Body() bytes: Buffer,
    @Query() query: ImportQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(pertekRows, bytes, query, request);
  }

  @RowRoute('grant-imports', 'Grant proposed promotions', grants)
  importGrants(
    @Body() bytes: Buffer,
    @Query() query: GrantRowsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    return this.import(grantRows, bytes, query, request);
  }

  private import<Q extends ImportQuery, Row>(
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
