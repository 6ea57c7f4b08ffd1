import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AmendAnnouncementDto } from './amend-announcement.dto.js';
import { AmendAnnouncement } from './amend-announcement.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/formations')
export class AmendAnnouncementController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/amend-announcement')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Amend an announcement, with its reason (ralat pengumuman)' })
  amendAnnouncement(
    @Param('id') id: string,
    @Body() dto: AmendAnnouncementDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AmendAnnouncement(id, dto, context));
  }
}
