import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { GrantProposalDto } from './grant-proposal.dto.js';
import { grantProposalExample } from './grant-proposal.example.js';
import { GrantProposal } from './grant-proposal.handler.js';

@ApiTags('promotion')
@Controller('v1/promotion/proposals')
export class GrantProposalController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/grant')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Grant a proposed promotion (menetapkan kenaikan pangkat)',
    description: 'Blocked by a refused pertek. Without effectiveFrom the date of the SK is its TMT.',
  })
  @ApiBody({ type: GrantProposalDto, examples: { granted: { value: grantProposalExample } } })
  grantProposal(
    @Param('id') id: string,
    @Body() dto: GrantProposalDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new GrantProposal(id, dto, context));
  }
}
