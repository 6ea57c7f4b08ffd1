import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RecordPertekDto } from './record-pertek.dto.js';
import { recordPertekExample } from './record-pertek.example.js';
import { RecordPertek } from './record-pertek.handler.js';

@ApiTags('promotion')
@Controller('v1/promotion/proposals')
export class RecordPertekController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-pertek')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Record what BKN thinks of a proposed promotion (pertek)',
    description: 'A later one takes the place of an earlier one, until the promotion is granted.',
  })
  @ApiBody({ type: RecordPertekDto, examples: { example: { value: recordPertekExample } } })
  recordPertek(
    @Param('id') id: string,
    @Body() dto: RecordPertekDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordPertek(id, dto, context));
  }
}
