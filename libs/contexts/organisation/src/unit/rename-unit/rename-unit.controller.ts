import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RenameUnitDto } from './rename-unit.dto.js';
import { renameUnitExample } from './rename-unit.example.js';
import { RenameUnit } from './rename-unit.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/units')
export class RenameUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/rename')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Give a unit another name (perubahan nama unit)' })
  @ApiBody({ type: RenameUnitDto, examples: { example: { value: renameUnitExample } } })
  renameUnit(
    @Param('id') id: string,
    @Body() dto: RenameUnitDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RenameUnit(id, dto, context));
  }
}
