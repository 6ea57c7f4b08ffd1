import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { CorrectScoresDto } from './correct-scores.dto.js';
import { correctScoresExample } from './correct-scores.example.js';
import { CorrectScores } from './correct-scores.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class CorrectScoresController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/correct-scores')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Correct recorded scores, with the reason (koreksi nilai)',
    description: 'A ranking made of the former scores stays as it was; a new one follows it.',
  })
  @ApiBody({ type: CorrectScoresDto, examples: { example: { value: correctScoresExample } } })
  correctScores(
    @Param('id') id: string,
    @Body() dto: CorrectScoresDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new CorrectScores(id, dto, context));
  }
}
