import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AmendAnnouncementDto } from './amend-announcement.dto.js';
import { amendAnnouncementExample } from './amend-announcement.example.js';
import { AmendAnnouncement } from './amend-announcement.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class AmendAnnouncementController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/amend-announcement')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Amend an announcement, with its reason (ralat pengumuman)' })
  @ApiBody({ type: AmendAnnouncementDto, examples: { example: { value: amendAnnouncementExample } } })
  amendAnnouncement(
    @Param('id') id: string,
    @Body() dto: AmendAnnouncementDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AmendAnnouncement(id, dto, context));
  }
}
