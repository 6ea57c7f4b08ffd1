import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { ProposeRankPromotionDto } from './propose-rank-promotion.dto.js';
import { proposeRankPromotionExample } from './propose-rank-promotion.example.js';
import { ProposeRankPromotion } from './propose-rank-promotion.handler.js';

@ApiTags('promotion')
@Controller('v1/promotion/proposals')
export class ProposeRankPromotionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Propose a rank promotion (usul kenaikan pangkat)',
    description: 'One pending proposal a person; it ends when it is granted, or refused by BKN.',
  })
  @ApiBody({ type: ProposeRankPromotionDto, examples: { proposed: { value: proposeRankPromotionExample } } })
  propose(@Body() dto: ProposeRankPromotionDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new ProposeRankPromotion(dto, context));
  }
}
