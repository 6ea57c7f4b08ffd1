import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { VacateDto } from './vacate.dto.js';
import { vacateExample } from './vacate.example.js';
import { Vacate } from './vacate.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class VacateController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/vacate')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record that a post falls vacant: its holder is released, or the service ended' })
  @ApiBody({ type: VacateDto, examples: { example: { value: vacateExample } } })
  vacate(
    @Param('id') id: string,
    @Body() dto: VacateDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new Vacate(id, dto, context));
  }
}
