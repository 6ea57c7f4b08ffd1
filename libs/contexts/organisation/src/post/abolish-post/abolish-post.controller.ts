import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AbolishPostDto } from './abolish-post.dto.js';
import { abolishPostExample } from './abolish-post.example.js';
import { AbolishPost } from './abolish-post.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class AbolishPostController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':id/abolish')
  @DecisionRoute({ creates: false })
  @ApiOperation({ summary: 'Abolish a post that nobody holds (penghapusan jabatan)' })
  @ApiBody({ type: AbolishPostDto, examples: { example: { value: abolishPostExample } } })
  abolishPost(
    @Param('id') id: string,
    @Body() dto: AbolishPostDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.commands.execute(new AbolishPost(id, dto, context));
  }
}
