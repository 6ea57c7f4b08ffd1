import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { InaugurateDto } from './inaugurate.dto.js';
import { inaugurateExample } from './inaugurate.example.js';
import { Inaugurate } from './inaugurate.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class InaugurateController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/inaugurate')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record an inauguration (pelantikan)' })
  @ApiBody({ type: InaugurateDto, examples: { example: { value: inaugurateExample } } })
  inaugurate(
    @Param('id') id: string,
    @Body() dto: InaugurateDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new Inaugurate(id, dto, context));
  }
}
