import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AppointCpnsDto } from './appoint-cpns.dto.js';
import { appointCpnsExample } from './appoint-cpns.example.js';
import { AppointCpns } from './appoint-cpns.handler.js';

@ApiTags('employment')
@Controller('v1/employment/cpns-appointments')
export class AppointCpnsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Appoint a candidate civil servant (pengangkatan CPNS)',
    description: 'Its id is the reference of the person. Whoever has the number already keeps the reference.',
  })
  @ApiBody({ type: AppointCpnsDto, examples: { example: { value: appointCpnsExample } } })
  appoint(@Body() request: AppointCpnsDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new AppointCpns(request, context));
  }
}
