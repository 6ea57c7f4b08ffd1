import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { IssueNipDto } from './issue-nip.dto.js';
import { issueNipExample } from './issue-nip.example.js';
import { IssueNip } from './issue-nip.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class IssueNipController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/issue-nip')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record the number that BKN set (penetapan NIP / NI PPPK)' })
  @ApiBody({ type: IssueNipDto, examples: { example: { value: issueNipExample } } })
  issueNip(
    @Param('id') id: string,
    @Body() dto: IssueNipDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new IssueNip(id, dto, context));
  }
}
