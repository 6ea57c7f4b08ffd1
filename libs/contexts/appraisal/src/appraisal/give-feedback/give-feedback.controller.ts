import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { GiveFeedbackDto } from './give-feedback.dto.js';
import { giveFeedbackExample } from './give-feedback.example.js';
import { GiveFeedback } from './give-feedback.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/feedback')
export class GiveFeedbackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Give feedback on the work (umpan balik berkelanjutan)',
    description: 'Never public.',
  })
  @ApiBody({ type: GiveFeedbackDto, examples: { example: { value: giveFeedbackExample } } })
  giveFeedback(@Body() request: GiveFeedbackDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new GiveFeedback(request, context));
  }
}
