import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { DecideObjectionDto } from './decide-objection.dto.js';
import { decideObjectionExample } from './decide-objection.example.js';
import { DecideObjection } from './decide-objection.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class DecideObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/decide-objection')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Answer an objection (jawab sanggah)' })
  @ApiBody({ type: DecideObjectionDto, examples: { example: { value: decideObjectionExample } } })
  decideObjection(
    @Param('id') id: string,
    @Body() dto: DecideObjectionDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new DecideObjection(id, dto, context));
  }
}
