import { Body, Controller, HttpCode, Inject, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { Allow, CurrentPrincipal, languageOf, type Principal } from '#app/web';
import { EmployeeImporter } from './employee-importer.js';
import { employeeRowsExample } from './employee-imports.example.js';
import { EmployeeImportsQuery } from './employee-imports-query.dto.js';

@ApiTags('employment')
@Controller('v1/employment/employee-imports')
export class EmployeeImportsController {
  constructor(
    private readonly importer: EmployeeImporter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Allow('officer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take existing staff over, one a row, at most 10,000 rows and 16 MiB',
    description:
      'CSV with a header line (comma, semicolon or tab) or one flat JSON object a line, with the columns of the example. Repeatable without a key: the same row again is answered "already", whoever sends it. Answers one JSON object a row.',
  })
  @ApiConsumes('text/csv', 'application/x-ndjson')
  @ApiBody({ schema: { type: 'string', format: 'binary', example: employeeRowsExample } })
  @ApiOkResponse({
    description:
      'One object a line: `{ line, status: recorded | already | refused, code?, pointer?, detail?, personRef? }`.',
    content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
  })
  importEmployees(
    @Body() bytes: Buffer,
    @Query() query: EmployeeImportsQuery,
    @CurrentPrincipal() principal: Principal,
    @Req() { headers, id: correlationId }: FastifyRequest,
  ): StreamableFile {
    const body = { bytes, contentType: headers['content-type'] };
    const sent = { principal, correlationId, receivedAt: this.clock.now() };
    return answerStream(this.importer.import(body, query, sent, languageOf(headers['accept-language'])));
  }
}
