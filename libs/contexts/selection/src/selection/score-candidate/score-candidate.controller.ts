import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { ScoreCandidateDto } from './score-candidate.dto.js';
import { scoreCandidateExample } from './score-candidate.example.js';
import { ScoreCandidate } from './score-candidate.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class ScoreCandidateController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/score')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Score a candidate in one part (nilai seleksi)',
    description: 'The same member and part again takes the place of the former, until the shortlist.',
  })
  @ApiBody({ type: ScoreCandidateDto, examples: { example: { value: scoreCandidateExample } } })
  scoreCandidate(
    @Param('id') id: string,
    @Body() dto: ScoreCandidateDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new ScoreCandidate(id, dto, context));
  }
}
