import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AwaitRules } from '../../known/await-rules.interceptor.js';
import { DeclareWorkingDaysDto } from './declare-working-days.dto.js';
import { declareWorkingDaysExample } from './declare-working-days.example.js';
import { DeclareWorkingDays } from './declare-working-days.handler.js';

@ApiTags('ruleset')
@Controller('v1/ruleset/calendars')
@UseInterceptors(AwaitRules)
export class DeclareWorkingDaysController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Declare the working days of a year (hari libur nasional dan cuti bersama)',
    description:
      'For officers of `pengelola-aturan`, or of all agencies. Declared again, the year has the new days; clocks are counted by them at once.',
  })
  @ApiBody({ type: DeclareWorkingDaysDto, examples: { example: { value: declareWorkingDaysExample } } })
  declareWorkingDays(
    @Body() dto: DeclareWorkingDaysDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new DeclareWorkingDays(dto, context));
  }
}
