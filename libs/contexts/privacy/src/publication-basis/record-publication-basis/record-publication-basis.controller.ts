import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RecordPublicationBasisDto } from './record-publication-basis.dto.js';
import { recordPublicationBasisExample } from './record-publication-basis.example.js';
import { RecordPublicationBasis } from './record-publication-basis.handler.js';

@ApiTags('privacy')
@Controller('v1/privacy/publication-bases')
export class RecordPublicationBasisController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Record a basis to publish names of holders of senior posts (dasar pengumuman)',
    description:
      'While it holds, the page of a unit names the holders whom it covers; from the day on which it ends, or once it is revoked, no longer.',
  })
  @ApiBody({
    type: RecordPublicationBasisDto,
    examples: { example: { value: recordPublicationBasisExample } },
  })
  recordPublicationBasis(
    @Body() dto: RecordPublicationBasisDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new RecordPublicationBasis(dto, context));
  }
}
