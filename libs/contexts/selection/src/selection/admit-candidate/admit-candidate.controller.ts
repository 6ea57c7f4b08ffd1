import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AdmitCandidateDto } from './admit-candidate.dto.js';
import { admitCandidateExample } from './admit-candidate.example.js';
import { AdmitCandidate } from './admit-candidate.handler.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class AdmitCandidateController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/admit-candidate')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Admit a candidate (lulus administrasi)',
    description: 'The name stays closed until the shortlist, and is never public with it.',
  })
  @ApiBody({ type: AdmitCandidateDto, examples: { example: { value: admitCandidateExample } } })
  admitCandidate(
    @Param('id') id: string,
    @Body() dto: AdmitCandidateDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AdmitCandidate(id, dto, context));
  }
}
