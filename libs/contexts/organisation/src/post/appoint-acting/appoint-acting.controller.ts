import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AppointActingDto } from './appoint-acting.dto.js';
import { appointActingExample } from './appoint-acting.example.js';
import { AppointActing } from './appoint-acting.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class AppointActingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/appoint-acting')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Appoint an acting official (Plt, Plh)' })
  @ApiBody({ type: AppointActingDto, examples: { example: { value: appointActingExample } } })
  appointActing(
    @Param('id') id: string,
    @Body() dto: AppointActingDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AppointActing(id, dto, context));
  }
}
