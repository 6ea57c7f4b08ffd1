import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { PublishRankingDto } from './publish-ranking.dto.js';
import { publishRankingExample } from './publish-ranking.example.js';
import { PublishRanking } from './publish-ranking.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class PublishRankingController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/publish-ranking')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Publish a ranking, computed from the recorded scores (pemeringkatan)',
    description:
      'Computed by the rules of the round from all that was recorded before the call. A stated order that differs is refused, with the computed one beside it. A large ranking is recorded in numbered parts, of which the last closes it: an answer that did not arrive is cleared up by sending the same request again.',
  })
  @ApiBody({ type: PublishRankingDto, examples: { example: { value: publishRankingExample } } })
  publishRanking(
    @Param('id') id: string,
    @Body() dto: PublishRankingDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new PublishRanking(id, dto, context));
  }
}
