import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RuleHistory } from '#app/platform';
import { Allow, knownAtOfSeveral } from '#app/web';
import { promotionCalendar, PromotionCalendarAnswer } from './promotion-calendar-answer.js';
import { PromotionCalendarQuery } from './promotion-calendar-query.dto.js';

@ApiTags('promotion')
@Controller('v1/promotion/calendar')
export class PromotionCalendarController {
  constructor(private readonly rules: RuleHistory) {}

  @Get()
  @Allow('public')
  @ApiOperation({
    summary: 'Days of a year on which a promotion in rank may take effect (kalender kenaikan pangkat)',
    description: 'Each by the version in force on the day itself, as the versions were known at a moment.',
  })
  @ApiOkResponse({ type: PromotionCalendarAnswer })
  async calendar(@Query() { year, knownAt }: PromotionCalendarQuery): Promise<PromotionCalendarAnswer> {
    return promotionCalendar(year, await this.rules.rulesKnownAt(knownAtOfSeveral(knownAt)));
  }
}
