import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ending } from '#app/decision-life-http';
import { CLOCK, type Clock } from '#app/platform';
import { commandContextOf, languageOf } from '#app/web';
import type { BatchReport } from '../batch-report.js';
import { BatchRoute } from '../batch-route.js';
import { EndMoveBatchDto } from './end-move-batch.dto.js';
import { endMoveBatchExample } from './end-move-batch.example.js';
import { EndMoveBatch } from './end-move-batch.handler.js';

const bodyOfBatch = ApiBody({ type: EndMoveBatchDto, examples: { example: { value: endMoveBatchExample } } });

@ApiTags('organisation')
@Controller('v1/organisation/move-batches')
export class EndMoveBatchController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':batchId/revoke')
  @BatchRoute()
  @ApiOperation({ summary: 'Revoke every decision of a batch, as its issuer (pencabutan)' })
  @bodyOfBatch
  revokeBatch(
    @Param('batchId') batchId: string,
    @Body() dto: EndMoveBatchDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport> {
    return this.end('DecisionRevoked', batchId, dto, request, reply);
  }

  @Post(':batchId/annul')
  @BatchRoute()
  @ApiOperation({
    summary: 'Record that an outside authority annulled every decision of a batch (pembatalan)',
  })
  @bodyOfBatch
  annulBatch(
    @Param('batchId') batchId: string,
    @Body() dto: EndMoveBatchDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchReport> {
    return this.end('DecisionAnnulledByAuthority', batchId, dto, request, reply);
  }

  private async end(
    ending: Ending,
    batchId: string,
    dto: EndMoveBatchDto,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<BatchReport> {
    const context = commandContextOf(request, true, this.clock);
    const language = languageOf(request.headers['accept-language']);
    const report = await this.commands.execute(new EndMoveBatch(batchId, ending, dto, context, language));
    if (report.position !== null) void reply.header('Ledger-Position', report.position);
    return report;
  }
}
