import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import { newStreamKey, type CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { OpenRoundDto } from './open-round.dto.js';
import { openRoundExample } from './open-round.example.js';
import { OpenRound } from './open-round.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/rounds')
export class OpenRoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Open a recruitment round (pengadaan)' })
  @ApiBody({ type: OpenRoundDto, examples: { example: { value: openRoundExample } } })
  openRound(@Body() dto: OpenRoundDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new OpenRound(newStreamKey(context.commandId), dto, context));
  }
}
