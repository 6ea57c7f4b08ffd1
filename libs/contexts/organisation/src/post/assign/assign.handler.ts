import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Loaded, Recording } from '#app/event-store';
import { covers, derivedCommandId, type CommandContext } from '#app/platform';
import type { Move } from '../../moving/move.js';
import { Mover, stepOf } from '../../moving/mover.js';
import { assign, vacate } from '../deciding.js';
import type { LivingPost } from '../post.js';
import type { AssignDto } from './assign.dto.js';

/** Give a post to somebody. */
export class Assign extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: AssignDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(Assign)
export class AssignHandler implements ICommandHandler<Assign> {
  constructor(private readonly mover: Mover) {}

  /** Judges both decisions before it records the first, so that a refusal leaves no vacancy behind. */
  async execute({ postId, dto, context }: Assign): Promise<Recording> {
    const { mover } = this;
    const { desk } = mover;
    const { rulebook } = desk;
    const to = await desk.load(postId);
    // refused, or answered with its first outcome, before it would decide
    if (isSettled(to, context)) return desk.record({ postId, context, decide: () => [] });
    const fromPostId = dto.fromPostId ?? null;
    const from = fromPostId === null ? null : await desk.load(fromPostId);
    const vacating = stepOf(context, 'vacate');
    const move: Move = {
      personRef: dto.personRef,
      fromPostId,
      toPostId: postId,
      stated: dto,
      batchId: dto.batchId ?? (from ? derivedCommandId(context.commandId, 'batch') : null),
    };
    const prepared = await mover.prepare(move, from, vacating);
    assign(to.state, prepared.assignment!.data, rulebook);
    if (from && prepared.vacancy) {
      if (!from.facts.some(({ commandId }) => commandId === vacating.commandId))
        vacate(from.state, prepared.vacancy.data, rulebook);
      await mover.vacate(prepared, vacating);
    }
    return mover.assign(prepared, context);
  }
}

const isSettled = (
  { facts, revision }: Loaded<LivingPost>,
  { commandId, scope, expectedRevision }: CommandContext,
) =>
  facts[0] === undefined ||
  !covers(scope, facts[0].agencyId) ||
  (expectedRevision !== null && expectedRevision !== revision) ||
  facts.some((fact) => fact.commandId === commandId);
