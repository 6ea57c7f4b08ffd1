import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../auth/allow.js';
import { metrics } from './metrics.js';
import { readinessOf, READINESS_SOURCE, type Readiness, type ReadinessCheck } from './readiness.js';

/** What watches over the service ask. */
@ApiTags('operation')
@Controller()
@Allow('public')
export class OperationController {
  constructor(@Inject(READINESS_SOURCE) private readonly checks: () => readonly ReadinessCheck[]) {}

  /** Answers as long as the process and its event loop live; asks nothing else, so that an outage elsewhere restarts nobody. */
  @Get('health')
  @ApiOperation({ summary: 'The process lives' })
  @Header('Cache-Control', 'no-store')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 while the service can do its work, if need be with less; 503 when it cannot. */
  @Get('ready')
  @ApiOperation({ summary: 'The service can record and read; checks, position and lag' })
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await readinessOf(this.checks());
    void reply.status(readiness.status === 'down' ? 503 : 200);
    return readiness;
  }
}

/** The metrics beside the API, for a service that only its own machine reaches. */
@ApiTags('operation')
@Controller('metrics')
@Allow('public')
export class MetricsController {
  @Get()
  @ApiOperation({ summary: 'Metrics for Prometheus' })
  @Header('Cache-Control', 'no-store')
  async text(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(metrics.registry.contentType);
    return metrics.text();
  }
}
