import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { CreatePostDto } from './create-post.dto.js';
import { createPostExample } from './create-post.example.js';
import { CreatePost } from './create-post.handler.js';

@ApiTags('organisation')
@Controller('v1/organisation/posts')
export class CreatePostController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({ summary: 'Create a post (pembentukan jabatan)' })
  @ApiBody({ type: CreatePostDto, examples: { example: { value: createPostExample } } })
  createPost(@Body() dto: CreatePostDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new CreatePost(dto, context));
  }
}
