import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { PublishSummaryDto } from './publish-summary.dto.js';
import { publishSummaryExample } from './publish-summary.example.js';
import { PublishSummary } from './publish-summary.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/summaries')
export class PublishSummaryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: "Publish a unit's yearly distribution of ratings (publikasi tahunan penilaian kinerja)",
    description:
      'Counted from the ratings recorded, after their objection window; cells below 5 are hidden, and units with fewer than ten persons have no table. Publishing again makes a new version in which hidden cells stay hidden.',
  })
  @ApiBody({ type: PublishSummaryDto, examples: { published: { value: publishSummaryExample } } })
  publish(@Body() request: PublishSummaryDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new PublishSummary(request, context));
  }
}
