import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { RuleViolation } from '#app/kernel';
import { covers, newStreamKey, type CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { assertStands } from '../../unit/deciding.js';
import { UnitDesk } from '../../unit/unit-desk.js';
import { createPost } from '../deciding.js';
import { PostDesk } from '../post-desk.js';
import type { CreatePostDto } from './create-post.dto.js';

/** Create a post. */
export class CreatePost extends Command<Recording> {
  constructor(
    readonly dto: CreatePostDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CreatePost)
export class CreatePostHandler implements ICommandHandler<CreatePost> {
  constructor(
    private readonly desk: PostDesk,
    private readonly units: UnitDesk,
  ) {}

  async execute({ dto, context }: CreatePost): Promise<Recording> {
    const { desk } = this;
    const { rulebook } = desk;
    const postId = newStreamKey(context.commandId);
    const [unit, superior] = await Promise.all([
      this.units.load(dto.unitId),
      dto.superiorPostId === undefined ? null : desk.load(dto.superiorPostId),
    ]);
    const agencyId = unit.facts[0]?.agencyId;
    // Absent and foreign units look the same to who may not see them.
    if (agencyId === undefined || !covers(context.scope, agencyId))
      throw new RuleViolation('unit.unknown', { pointer: '/unitId' });
    const data = {
      postId,
      unitId: dto.unitId,
      title: dto.title,
      level: dto.level,
      echelon: dto.echelon ?? null,
      functionalLevel: dto.functionalLevel ?? null,
      headsUnit: dto.headsUnit,
      superiorPostId: dto.superiorPostId ?? null,
      regulation: cited(dto.regulation)!,
      ...desk.decisionOf('PostCreated', dto),
    };
    return desk.record({
      postId,
      context,
      dto,
      agencyId,
      decide(living) {
        assertStands(unit.state, data.effectiveFrom, '/unitId');
        if (superior && !superior.state.state.created)
          throw new RuleViolation('post.unknown', { pointer: '/superiorPostId' });
        return createPost(living, data, rulebook);
      },
    });
  }
}
