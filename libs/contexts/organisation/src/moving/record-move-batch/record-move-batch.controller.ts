import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '#app/platform';
import { commandContextOf, languageOf } from '#app/web';
import type { BatchReport } from '../batch-report.js';
import { BatchRoute } from '../batch-route.js';
import { RecordMoveBatchDto } from './record-move-batch.dto.js';
import { recordMoveBatchExample } from './record-move-batch.example.js';
import { RecordMoveBatch } from './record-move-batch.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/move-batches')
export class RecordMoveBatchController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @BatchRoute()
  @ApiOperation({
    summary: 'Record one SK that moves many, at most 500 (mutasi bersama)',
    description:
      'All rows are judged first; when one is refused, nothing is recorded. Then every post left falls vacant, then every post is given: two people may change places. A batch that broke goes on when the same request is sent again with the same key.',
  })
  @ApiBody({ type: RecordMoveBatchDto, examples: { example: { value: recordMoveBatchExample } } })
  async recordMoveBatch(
    @Body() dto: RecordMoveBatchDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport> {
    const context = commandContextOf(request, true, this.clock);
    const language = languageOf(request.headers['accept-language']);
    const report = await this.commands.execute(new RecordMoveBatch(dto, context, language));
    if (report.position !== null) void reply.header('Ledger-Position', report.position);
    return report;
  }
}
