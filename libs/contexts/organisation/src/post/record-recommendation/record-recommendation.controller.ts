import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OversightRecommendationDto } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { recordRecommendationExample } from './record-recommendation.example.js';
import { RecordRecommendation } from './record-recommendation.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class RecordRecommendationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/record-recommendation')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record what an overseer recommends about the post (rekomendasi)' })
  @ApiBody({
    type: OversightRecommendationDto,
    examples: { example: { value: recordRecommendationExample } },
  })
  recordRecommendation(
    @Param('id') id: string,
    @Body() dto: OversightRecommendationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordRecommendation(id, dto, context));
  }
}
