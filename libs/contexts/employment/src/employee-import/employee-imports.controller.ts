import { Body, Controller, Inject, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream, RowRoute, sentRows } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
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

  @RowRoute('', { summary: 'Take existing staff over', example: employeeRowsExample, names: 'personRef' })
  importEmployees(
    @Body() bytes: Buffer,
    @Query() query: EmployeeImportsQuery,
    @Req() request: FastifyRequest,
  ): StreamableFile {
    const sent = sentRows(request, bytes, this.clock.now());
    return answerStream(this.importer.import({ query, ...sent }));
  }
}
