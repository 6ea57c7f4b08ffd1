import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { SubmitShortlistDto } from './submit-shortlist.dto.js';
import { submitShortlistExample } from './submit-shortlist.example.js';
import { SubmitShortlist } from './submit-shortlist.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class SubmitShortlistController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/submit-shortlist')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Submit the shortlist, computed from the scores (tiga besar)',
    description:
      'What is stated is compared with what is computed; another number of names than three needs a reason.',
  })
  @ApiBody({ type: SubmitShortlistDto, examples: { example: { value: submitShortlistExample } } })
  submitShortlist(
    @Param('id') id: string,
    @Body() dto: SubmitShortlistDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new SubmitShortlist(id, dto, context));
  }
}
