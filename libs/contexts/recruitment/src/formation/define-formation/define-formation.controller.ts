import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import { newStreamKey, type CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { DefineFormationDto } from './define-formation.dto.js';
import { defineFormationExample } from './define-formation.example.js';
import { DefineFormation } from './define-formation.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class DefineFormationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Set a formation under a round (formasi)' })
  @ApiBody({ type: DefineFormationDto, examples: { example: { value: defineFormationExample } } })
  defineFormation(
    @Body() dto: DefineFormationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new DefineFormation(newStreamKey(context.commandId), dto, context));
  }
}
