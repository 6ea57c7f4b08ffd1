import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { CancelVacancyDto } from './cancel-vacancy.dto.js';
import { cancelVacancyExample } from './cancel-vacancy.example.js';
import { CancelVacancy } from './cancel-vacancy.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class CancelVacancyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/cancel-vacancy')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Cancel an announced vacancy (pembatalan lowongan)' })
  @ApiBody({ type: CancelVacancyDto, examples: { example: { value: cancelVacancyExample } } })
  cancelVacancy(
    @Param('id') id: string,
    @Body() dto: CancelVacancyDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new CancelVacancy(id, dto, context));
  }
}
