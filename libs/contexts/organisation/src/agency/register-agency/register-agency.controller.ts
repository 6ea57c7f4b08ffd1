import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RegisterAgencyDto } from './register-agency.dto.js';
import { RegisterAgency } from './register-agency.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/agencies')
export class RegisterAgencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Enter an agency in the register (instansi)' })
  registerAgency(@Body() dto: RegisterAgencyDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new RegisterAgency(dto.slug, dto.name, context));
  }
}
