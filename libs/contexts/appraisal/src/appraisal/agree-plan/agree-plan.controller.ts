import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AgreePlanDto } from './agree-plan.dto.js';
import { agreePlanExample } from './agree-plan.example.js';
import { AgreePlan } from './agree-plan.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/plans')
export class AgreePlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Agree on the performance plan of a year (penetapan SKP)',
    description: 'A later plan takes the place of an earlier one. Never public.',
  })
  @ApiBody({ type: AgreePlanDto, examples: { example: { value: agreePlanExample } } })
  agreePlan(@Body() request: AgreePlanDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new AgreePlan(request, context));
  }
}
