import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { FileRatingObjectionDto } from './file-rating-objection.dto.js';
import { fileRatingObjectionExample } from './file-rating-objection.example.js';
import { FileRatingObjection } from './file-rating-objection.handler.js';

@ApiTags('appraisal')
@Controller('v1/appraisal/appraisals')
export class FileRatingObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/file-rating-objection')
  @DecisionRoute({ creates: false })
  @ApiOperation({
    summary: 'File the objection of the person rated (keberatan atas penilaian)',
    description: 'At most 14 days after the rating was received, once. Never public.',
  })
  @ApiBody({ type: FileRatingObjectionDto, examples: { example: { value: fileRatingObjectionExample } } })
  fileRatingObjection(
    @Param('id') id: string,
    @Body() dto: FileRatingObjectionDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new FileRatingObjection(id, dto, context));
  }
}
