import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '#app/platform';
import { Allow, CurrentPrincipal, languageOf, Problem, type Principal } from '#app/web';
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
    @Body() body: Buffer,
    @Query() query: FormationImportsQuery,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    if (!Buffer.isBuffer(body)) throw new Problem('import.body-missing', 415);
    const sent = { principal, correlationId: request.id, receivedAt: this.clock.now() };
    const answers = this.importer.import(body, query, sent, languageOf(request.headers['accept-language']));
    return new StreamableFile(Readable.from(linesOf(answers)), {
      type: 'application/x-ndjson; charset=utf-8',
    });
  }
}

async function* linesOf(answers: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
}
