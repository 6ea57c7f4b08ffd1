import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { EndServiceDto } from './end-service.dto.js';
import { endServiceExample } from './end-service.example.js';
import { EndService } from './end-service.handler.js';

@ApiTags('employment')
@Controller('v1/employment/employees')
export class EndServiceController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/end-service')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Record the end of a service (pemberhentian)' })
  @ApiBody({ type: EndServiceDto, examples: { example: { value: endServiceExample } } })
  endService(
    @Param('id') id: string,
    @Body() request: EndServiceDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new EndService(id, request, context));
  }
}
