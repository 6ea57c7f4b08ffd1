import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RecordRecommendationDto } from './record-recommendation.dto.js';
import { recordRecommendationExample } from './record-recommendation.example.js';
import { RecordRecommendation } from './record-recommendation.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class RecordRecommendationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-recommendation')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record what an overseer recommended (rekomendasi)' })
  @ApiBody({ type: RecordRecommendationDto, examples: { example: { value: recordRecommendationExample } } })
  recordRecommendation(
    @Param('id') id: string,
    @Body() dto: RecordRecommendationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordRecommendation(id, dto, context));
  }
}
