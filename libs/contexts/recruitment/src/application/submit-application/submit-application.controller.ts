import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { SubmitApplicationDto } from './submit-application.dto.js';
import { submitApplicationExample } from './submit-application.example.js';
import { SubmitApplication } from './submit-application.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/rounds')
export class SubmitApplicationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':roundId/applications')
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Take in an application for a formation (lamaran)' })
  @ApiBody({ type: SubmitApplicationDto, examples: { example: { value: submitApplicationExample } } })
  submitApplication(
    @Param('roundId') roundId: string,
    @Body() dto: SubmitApplicationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new SubmitApplication(roundId, dto, context));
  }
}
