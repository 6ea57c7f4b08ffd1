import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { EstablishUnitDto } from './establish-unit.dto.js';
import { establishUnitExample } from './establish-unit.example.js';
import { EstablishUnit } from './establish-unit.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/units')
export class EstablishUnitController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Establish a unit (pembentukan unit organisasi)' })
  @ApiBody({ type: EstablishUnitDto, examples: { example: { value: establishUnitExample } } })
  establishUnit(@Body() dto: EstablishUnitDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new EstablishUnit(dto, context));
  }
}
