import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { FileObjectionDto } from './file-objection.dto.js';
import { fileObjectionExample } from './file-objection.example.js';
import { FileObjection } from './file-objection.handler.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/applications')
export class FileObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/object')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'File an objection of the applicant (sanggah)' })
  @ApiBody({ type: FileObjectionDto, examples: { example: { value: fileObjectionExample } } })
  fileObjection(
    @Param('id') id: string,
    @Body() dto: FileObjectionDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new FileObjection(id, dto, context));
  }
}
