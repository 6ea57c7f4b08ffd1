import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { DecideAnnualRatingDto } from './decide-annual-rating.dto.js';
import { decideAnnualRatingExample } from './decide-annual-rating.example.js';
import { DecideAnnualRating } from './decide-annual-rating.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/appraisals')
export class DecideAnnualRatingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: "Decide a person's annual rating (menetapkan predikat kinerja tahunan)",
    description:
      'One final a person and year; after it was revoked or annulled, the same address takes a new one. Never public singly.',
  })
  @ApiBody({ type: DecideAnnualRatingDto, examples: { decided: { value: decideAnnualRatingExample } } })
  decide(@Body() request: DecideAnnualRatingDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new DecideAnnualRating(request, context));
  }
}
