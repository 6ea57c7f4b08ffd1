import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RecordScoresDto } from './record-scores.dto.js';
import { recordScoresExample, recordSkbScoresExample } from './record-scores.example.js';
import { RecordScores } from './record-scores.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class RecordScoresController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-scores')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Record the scores of an applicant in one selection (nilai seleksi)',
    description: 'Once; afterwards they are corrected. Only of who meets the requirements (MS).',
  })
  @ApiBody({
    type: RecordScoresDto,
    examples: { skd: { value: recordScoresExample }, skb: { value: recordSkbScoresExample } },
  })
  recordScores(
    @Param('id') id: string,
    @Body() dto: RecordScoresDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordScores(id, dto, context));
  }
}
