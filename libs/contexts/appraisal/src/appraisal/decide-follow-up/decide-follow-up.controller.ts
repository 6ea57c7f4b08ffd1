import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { DecideFollowUpDto } from './decide-follow-up.dto.js';
import { decideFollowUpExample } from './decide-follow-up.example.js';
import { DecideFollowUp } from './decide-follow-up.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/appraisals')
export class DecideFollowUpController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/decide-follow-up')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Decide what follows from an annual rating (tindak lanjut)',
    description: 'Never public.',
  })
  @ApiBody({ type: DecideFollowUpDto, examples: { example: { value: decideFollowUpExample } } })
  decideFollowUp(
    @Param('id') id: string,
    @Body() dto: DecideFollowUpDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new DecideFollowUp(id, dto, context));
  }
}
