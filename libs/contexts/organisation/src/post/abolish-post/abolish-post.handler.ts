import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { abolishPost } from '../deciding.js';
import { PostDesk } from '../post-desk.js';
import type { AbolishPostDto } from './abolish-post.dto.js';

/** Abolish a post. */
export class AbolishPost extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: AbolishPostDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AbolishPost)
export class AbolishPostHandler implements ICommandHandler<AbolishPost> {
  constructor(private readonly desk: PostDesk) {}

  execute({ postId, dto, context }: AbolishPost): Promise<Recording> {
    const { rulebook } = this.desk;
    const data = {
      postId,
      regulation: cited(dto.regulation)!,
      ...this.desk.decisionOf('PostAbolished', dto),
    };
    return this.desk.record({
      postId,
      context,
      dto,
      decide: (living) => abolishPost(living, data, rulebook),
    });
  }
}
