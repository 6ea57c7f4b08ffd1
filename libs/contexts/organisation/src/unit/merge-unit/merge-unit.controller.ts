import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { MergeUnitDto } from './merge-unit.dto.js';
import { mergeUnitExample } from './merge-unit.example.js';
import { MergeUnit } from './merge-unit.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/units')
export class MergeUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/merge')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Merge a unit into another one (penggabungan unit)' })
  @ApiBody({ type: MergeUnitDto, examples: { example: { value: mergeUnitExample } } })
  mergeUnit(
    @Param('id') id: string,
    @Body() dto: MergeUnitDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new MergeUnit(id, dto, context));
  }
}
