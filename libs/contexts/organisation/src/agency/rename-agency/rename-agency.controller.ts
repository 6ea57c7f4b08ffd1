import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RenameAgencyDto } from './rename-agency.dto.js';
import { RenameAgency } from './rename-agency.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/agencies')
export class RenameAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/rename')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Give an agency another name (perubahan nama)' })
  renameAgency(
    @Param('id') id: string,
    @Body() dto: RenameAgencyDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RenameAgency(id, dto.name, dto.reason, context));
  }
}
