import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AssignDto } from './assign.dto.js';
import { assignExample } from './assign.example.js';
import { Assign } from './assign.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class AssignController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/assign')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Give a post to somebody; the post left falls vacant first (pengangkatan dalam jabatan)',
  })
  @ApiBody({ type: AssignDto, examples: { example: { value: assignExample } } })
  assign(
    @Param('id') id: string,
    @Body() dto: AssignDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new Assign(id, dto, context));
  }
}
