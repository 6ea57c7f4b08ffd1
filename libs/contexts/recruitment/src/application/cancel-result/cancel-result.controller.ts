import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { CancelResultDto } from './cancel-result.dto.js';
import { cancelResultExample } from './cancel-result.example.js';
import { CancelResult } from './cancel-result.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class CancelResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel-result')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Cancel the pass of an applicant (pembatalan kelulusan)' })
  @ApiBody({ type: CancelResultDto, examples: { example: { value: cancelResultExample } } })
  cancelResult(
    @Param('id') id: string,
    @Body() dto: CancelResultDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new CancelResult(id, dto, context));
  }
}
