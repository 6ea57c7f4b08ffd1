import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { PublishVacancyDto } from './publish-vacancy.dto.js';
import { publishVacancyExample } from './publish-vacancy.example.js';
import { PublishVacancy } from './publish-vacancy.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class PublishVacancyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/publish-vacancy')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Announce the vacancy of a formation (pengumuman lowongan)' })
  @ApiBody({ type: PublishVacancyDto, examples: { example: { value: publishVacancyExample } } })
  publishVacancy(
    @Param('id') id: string,
    @Body() dto: PublishVacancyDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new PublishVacancy(id, dto, context));
  }
}
