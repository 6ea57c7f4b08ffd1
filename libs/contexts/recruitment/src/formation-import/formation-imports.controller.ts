import { Body, Controller, HttpCode, Inject, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream, sentRows } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { Allow } from '#app/web';
import { FormationImporter } from './formation-importer.js';
import { formationRowExample } from './formation-imports.example.js';
import { FormationImportsQuery } from './formation-imports-query.dto.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formation-imports')
export class FormationImportsController {
  constructor(
    private readonly importer: FormationImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Allow('officer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Record formations of SSCASN, one JSON object a line, at most 10,000 rows and 16 MiB',
    description:
      'Repeatable without a key: the same row again is answered "already", whoever sends it. Answers one JSON object a row.',
  })
  @ApiConsumes('application/x-ndjson')
  @ApiBody({ schema: { type: 'string', format: 'binary', example: formationRowExample } })
  @ApiOkResponse({
    description:
      'One object a line: `{ line, status: recorded | already | refused, code?, pointer?, detail?, formationId? }`.',
    content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
  })
  importFormations(
    @Body() bytes: Buffer,
    @Query() query: FormationImportsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    const sent = sentRows(request, bytes, this.clock.now());
    return answerStream(this.importer.import({ query, ...sent }));
  }
}
