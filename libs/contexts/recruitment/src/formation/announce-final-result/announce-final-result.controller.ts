import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AnnounceFinalResultDto } from './announce-final-result.dto.js';
import { announceFinalResultExample } from './announce-final-result.example.js';
import { AnnounceFinalResult } from './announce-final-result.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class AnnounceFinalResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/announce-final-result')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Announce who passed (pengumuman hasil akhir)',
    description:
      'By the final ranking, no more than there are seats; who is passed over is named with reason and legal basis. A later announcement replaces the one before it, and names it; whose pass was cancelled frees the seat.',
  })
  @ApiBody({
    type: AnnounceFinalResultDto,
    examples: { example: { value: announceFinalResultExample } },
  })
  announceFinalResult(
    @Param('id') id: string,
    @Body() dto: AnnounceFinalResultDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AnnounceFinalResult(id, dto, context));
  }
}
