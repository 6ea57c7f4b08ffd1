import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RatePeriodDto } from './rate-period.dto.js';
import { ratePeriodExample } from './rate-period.example.js';
import { RatePeriod } from './rate-period.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/periodic-ratings')
export class RatePeriodController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Rate a period of the year (evaluasi kinerja periodik)',
    description: 'The same period again takes the place of the former rating. Never public.',
  })
  @ApiBody({ type: RatePeriodDto, examples: { example: { value: ratePeriodExample } } })
  ratePeriod(@Body() request: RatePeriodDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new RatePeriod(request, context));
  }
}
