import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { CloseSelectionDto } from './close-selection.dto.js';
import { closeSelectionExample } from './close-selection.example.js';
import { CloseSelection } from './close-selection.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class CloseSelectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/close')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Close a selection without choosing anybody (seleksi ditutup)' })
  @ApiBody({ type: CloseSelectionDto, examples: { example: { value: closeSelectionExample } } })
  closeSelection(
    @Param('id') id: string,
    @Body() dto: CloseSelectionDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new CloseSelection(id, dto, context));
  }
}
