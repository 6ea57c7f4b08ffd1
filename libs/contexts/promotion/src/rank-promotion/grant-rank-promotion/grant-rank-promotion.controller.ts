import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { GrantRankPromotionDto } from './grant-rank-promotion.dto.js';
import { grantRankPromotionExample } from './grant-rank-promotion.example.js';
import { GrantRankPromotion } from './grant-rank-promotion.handler.js';

@ApiTags('promotion')
@Controller('v1/promotion/rank-promotions')
export class GrantRankPromotionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Grant a rank promotion (menetapkan kenaikan pangkat)' })
  @ApiBody({ type: GrantRankPromotionDto, examples: { granted: { value: grantRankPromotionExample } } })
  grant(@Body() request: GrantRankPromotionDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new GrantRankPromotion(request, context));
  }
}
