import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { OpenSelectionDto } from './open-selection.dto.js';
import { openSelectionExample } from './open-selection.example.js';
import { OpenSelection } from './open-selection.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class OpenSelectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Open a selection for a senior leadership post (seleksi terbuka JPT)' })
  @ApiBody({ type: OpenSelectionDto, examples: { example: { value: openSelectionExample } } })
  openSelection(@Body() dto: OpenSelectionDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new OpenSelection(dto, context));
  }
}
