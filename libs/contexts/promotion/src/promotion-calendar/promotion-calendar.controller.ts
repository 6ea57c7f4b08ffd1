import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rulebook } from '#app/kernel';
import { Allow } from '#app/web';
import { promotionCalendar, PromotionCalendarAnswer } from './promotion-calendar-answer.js';
import { PromotionCalendarQuery } from './promotion-calendar-query.dto.js';

@ApiTags('promotion')
@Controller('v1/promotion/calendar')
export class PromotionCalendarController {
  constructor(private readonly rulebook: Rulebook) {}

  @Get()
  @Allow('public')
  @ApiOperation({
    summary: 'Days of a year on which a promotion in rank may take effect (kalender kenaikan pangkat)',
    description: 'Each by the version in force on the day itself.',
  })
  @ApiOkResponse({ type: PromotionCalendarAnswer })
  calendar(@Query() { year }: PromotionCalendarQuery): PromotionCalendarAnswer {
    return promotionCalendar(year, this.rulebook.now());
  }
}
