import { Injectable } from '@nestjs/common';
import type { Loaded, Recording } from '#app/event-store';
import { RuleViolation, wholeMonths } from '#app/kernel';
import { covers, derivedCommandId, type CommandContext } from '#app/platform';
import { cited } from '../cited.js';
import { assign, vacate, type Assigning, type Vacating } from '../post/deciding.js';
import { heldBy } from '../post/held.js';
import { withoutDecision, type LivingPost } from '../post/post.js';
import { PostDesk } from '../post/post-desk.js';
import { decisionIn, type Move } from './move.js';
import { AssignmentGrounds } from './relied-on.js';

/** A move with what the ledger knows: its two decisions, each null where it does not make one. */
export interface PreparedMove {
  readonly move: Move;
  readonly vacancy: { readonly postId: string; readonly data: Vacating } | null;
  readonly assignment: { readonly postId: string; readonly data: Assigning } | null;
}

/** Makes and records the decisions of moves: a post is vacated before another is given. */
@Injectable()
export class Mover {
  constructor(
    readonly desk: PostDesk,
    private readonly grounds: AssignmentGrounds,
  ) {}

  /**
   * The decisions of a move.
   * @param from the post left, as it stands; null: none is left
   * @param vacating command of the vacancy: where it was recorded before, the person still counts as who held the post
   * @throws RuleViolation `assignment.same-post`, `post.not-held`, and what the grounds throw
   */
  async prepare(
    move: Move,
    from: Loaded<LivingPost> | null,
    vacating: CommandContext,
  ): Promise<PreparedMove> {
    const { fromPostId, toPostId, personRef, stated } = move;
    if (fromPostId !== null && fromPostId === toPostId)
      throw new RuleViolation('assignment.same-post', { pointer: '/fromPostId' });
    if (fromPostId === null && toPostId === null)
      throw new RuleViolation('assignment.no-post', { pointer: '/toPostId' });
    const { assignmentKind } = stated;
    if (toPostId !== null && assignmentKind === undefined)
      throw new RuleViolation('assignment.kind-missing', { pointer: '/assignmentKind' });
    const relied = await this.grounds.of(move);
    const dto = decisionIn(move);
    const left = from && formerly(from, move, vacating);
    const vacancy = left && {
      personRef,
      postId: fromPostId!,
      cause: toPostId === null ? ('released' as const) : ('moved' as const),
      movedToPostId: toPostId,
      ...this.desk.decisionOf('PostVacated', dto),
    };
    const assignment: Assigning | null =
      toPostId === null
        ? null
        : {
            personRef,
            fromPostId,
            toPostId,
            fromUnitId: left?.created.unitId ?? null,
            assignmentKind: assignmentKind!,
            golongan: stated.golongan ?? null,
            selectionId: stated.selectionId ?? null,
            chosenRank: relied.chosenRank,
            tpkMinutes: cited(stated.tpkMinutes),
            electionConsent: cited(stated.electionConsent),
            monthsInFormerPost: left?.months ?? null,
            basis: relied.basis,
            basisKinds: [...relied.basisKinds],
            from: left?.created ?? null,
            ...this.desk.decisionOf('PostAssigned', dto, [
              ...(left ? [left.eventId] : []),
              ...relied.eventIds,
            ]),
          };
    return {
      move,
      vacancy: vacancy && { postId: fromPostId!, data: vacancy },
      assignment: assignment && { postId: toPostId!, data: assignment },
    };
  }

  /** Records the vacancy of a move. @throws what `PostDesk.record` throws */
  vacate({ vacancy, move }: PreparedMove, context: CommandContext): Promise<Recording> {
    const { postId, data } = vacancy!;
    const { rulebook } = this.desk;
    return this.desk.record({
      postId,
      context,
      dto: decisionIn(move),
      subject: move.personRef,
      decide: (living) => vacate(living, data, rulebook),
    });
  }

  /** Records the assignment of a move. @throws what `PostDesk.record` throws */
  assign({ assignment, move }: PreparedMove, context: CommandContext): Promise<Recording> {
    const { postId, data } = assignment!;
    const { rulebook } = this.desk;
    return this.desk.record({
      postId,
      context,
      dto: decisionIn(move),
      subject: move.personRef,
      decide: (living) => assign(living, data, rulebook),
    });
  }
}

/** What the post left says of who leaves it. @throws RuleViolation `post.unknown`, `post.not-held` */
function formerly(
  { state, facts }: Loaded<LivingPost>,
  { personRef, stated }: Move,
  { commandId: vacating, scope }: CommandContext,
) {
  const pointer = '/fromPostId';
  const own = facts.find(({ type, commandId }) => type === 'PostVacated' && commandId === vacating);
  const living = own ? withoutDecision(state, String(own.data['decisionId'])) : state;
  const { created } = living.state;
  // a foreign post looks absent
  if (!created || !covers(scope, facts[0]!.agencyId)) throw new RuleViolation('post.unknown', { pointer });
  const day = stated.effectiveFrom ?? stated.decidedOn;
  const held = heldBy(living, personRef, day);
  if (!held) throw new RuleViolation('post.not-held', { pointer, values: { date: day } });
  const eventId = facts.find(({ data }) => data['decisionId'] === held.decisionId)!.eventId;
  return { created, eventId, months: Math.max(0, wholeMonths(held.effectiveFrom, day)) };
}

/** The context of a step of a command that decides in several streams: known by what it does, so that it is done once. */
export const stepOf = (
  context: CommandContext,
  name: string,
  commandDigest = context.commandDigest,
): CommandContext => ({
  ...context,
  commandId: derivedCommandId(context.commandId, name),
  commandDigest,
  causationId: context.commandId,
  expectedRevision: null,
});
