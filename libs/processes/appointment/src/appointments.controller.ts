import { Body, Controller, HttpCode, Inject, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { answerStream } from '#app/bulk';
import { CLOCK, type Clock } from '#app/platform';
import { Allow, CurrentPrincipal, languageOf, type Principal } from '#app/web';
import { AppointFormationDto } from './appoint-formation.dto.js';
import { appointFormationExample } from './appoint-formation.example.js';
import { FormationAppointments } from './formation-appointments.js';

@ApiTags('employment')
@Controller('v1/employment/appointments')
export class AppointmentsController {
  constructor(
    private readonly appointments: FormationAppointments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Allow('officer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Appoint everybody of a formation whose number was set, by one SK (pengangkatan dari pengadaan)',
    description:
      'Candidates (CPNS) of a round of PNS, contracts of a round of PPPK. Repeatable without a key: whoever was appointed is answered "already", and what was stopped goes on. Answers one JSON object a person.',
  })
  @ApiBody({ type: AppointFormationDto, examples: { example: { value: appointFormationExample } } })
  @ApiOkResponse({
    description:
      'One object a line: `{ applicationNo, status: recorded | already | refused, code?, pointer?, detail?, personRef? }`.',
    content: { 'application/x-ndjson': { schema: { type: 'string', format: 'binary' } } },
  })
  async appointFormation(
    @Body() dto: AppointFormationDto,
    @CurrentPrincipal() principal: Principal,
    @Req() { headers, id: correlationId }: FastifyRequest,
  ): Promise<StreamableFile> {
    const sent = { principal, correlationId, receivedAt: this.clock.now() };
    return answerStream(await this.appointments.appoint(dto, sent, languageOf(headers['accept-language'])));
  }
}
