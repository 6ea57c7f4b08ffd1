import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { VerifyAdministrationDto } from './verify-administration.dto.js';
import { verifyAdministrationExample } from './verify-administration.example.js';
import { VerifyAdministration } from './verify-administration.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class VerifyAdministrationController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/verify')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'Decide the administrative selection of an application (hasil seleksi administrasi, MS / TMS)',
  })
  @ApiBody({ type: VerifyAdministrationDto, examples: { example: { value: verifyAdministrationExample } } })
  verifyAdministration(
    @Param('id') id: string,
    @Body() dto: VerifyAdministrationDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new VerifyAdministration(id, dto, context));
  }
}
