import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AbolishUnitDto } from './abolish-unit.dto.js';
import { abolishUnitExample } from './abolish-unit.example.js';
import { AbolishUnit } from './abolish-unit.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/units')
export class AbolishUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/abolish')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Abolish a unit on which nothing hangs (penghapusan unit)' })
  @ApiBody({ type: AbolishUnitDto, examples: { example: { value: abolishUnitExample } } })
  abolishUnit(
    @Param('id') id: string,
    @Body() dto: AbolishUnitDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AbolishUnit(id, dto, context));
  }
}
