import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { DecideRatingObjectionDto } from './decide-rating-objection.dto.js';
import { decideRatingObjectionExample } from './decide-rating-objection.example.js';
import { DecideRatingObjection } from './decide-rating-objection.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/appraisals')
export class DecideRatingObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/decide-rating-objection')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Decide the objection to an annual rating (keputusan atas keberatan)',
    description: 'By the superior of the rater, once and for all. Never public.',
  })
  @ApiBody({ type: DecideRatingObjectionDto, examples: { example: { value: decideRatingObjectionExample } } })
  decideRatingObjection(
    @Param('id') id: string,
    @Body() dto: DecideRatingObjectionDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new DecideRatingObjection(id, dto, context));
  }
}
