import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AppointPnsDto } from './appoint-pns.dto.js';
import { appointPnsExample } from './appoint-pns.example.js';
import { AppointPns } from './appoint-pns.handler.js';

@ApiTags('employment')
@Controller('v1/employment/employees')
export class AppointPnsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/appoint-pns')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Appoint a candidate a permanent civil servant (pengangkatan PNS)' })
  @ApiBody({ type: AppointPnsDto, examples: { example: { value: appointPnsExample } } })
  appointPns(
    @Param('id') id: string,
    @Body() request: AppointPnsDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AppointPns(id, request, context));
  }
}
