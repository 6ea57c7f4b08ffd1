import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Decisions } from '#app/event-store';
import { Rulebook, WorkingCalendar } from '#app/kernel';
import { covers } from '#app/platform';
import { Allow, CurrentPrincipal, Problem, type Principal } from '#app/web';
import { selection } from '../selection/selection.js';
import { SelectionAnswer, selectionAnswer } from './selection-answer.js';

@ApiTags('selection')
@Controller('v1/selection/selections')
export class SelectionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly rulebook: Rulebook,
    private readonly calendar: WorkingCalendar,
  ) {}

  @Get(':id')
  @Allow('officer', 'inspector')
  @ApiOperation({
    summary: 'Where an open selection stands, the rules it was recorded against, and those that only warn',
    description: 'Candidates by number; no name and no score.',
  })
  @ApiOkResponse({ type: SelectionAnswer })
  async selection(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SelectionAnswer> {
    const { state, facts, revision } = await this.decisions.load(selection, id);
    const agencyId = facts[0]?.agencyId;
    const isSeen = agencyId !== undefined && covers(principal.scope, agencyId);
    if (!isSeen || !state.state.opened) throw new Problem('not-found', 404);
    return selectionAnswer(id, state, revision!, this.rulebook.now(), this.calendar.now());
  }
}
