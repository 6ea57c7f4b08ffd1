import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RecordConsiderationDto } from './record-consideration.dto.js';
import { recordConsiderationExample } from './record-consideration.example.js';
import { RecordConsideration } from './record-consideration.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class RecordConsiderationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-consideration')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record what BKN thinks of a move into the post (pertek)' })
  @ApiBody({ type: RecordConsiderationDto, examples: { example: { value: recordConsiderationExample } } })
  recordConsideration(
    @Param('id') id: string,
    @Body() dto: RecordConsiderationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordConsideration(id, dto, context));
  }
}
