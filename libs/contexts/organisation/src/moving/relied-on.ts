import { Injectable } from '@nestjs/common';
import { RuleViolation } from '#app/kernel';
import { DecisionRegister, SelectionRegister } from '#app/platform';
import type { PostAssigned } from '../post/post.events.js';
import type { Move } from './move.js';

/** What an assignment relies on in streams of other contexts. */
export interface ReliedOn {
  readonly chosenRank: number | null;
  readonly basis: PostAssigned['data']['basis'];
  /** Kinds of the decisions cited that stood on the day of the SK. */
  readonly basisKinds: readonly string[];
  readonly eventIds: readonly string[];
}

/** Looks up the selection and the decisions that an assignment cites. */
@Injectable()
export class AssignmentGrounds {
  constructor(
    private readonly selections: SelectionRegister,
    private readonly decisions: DecisionRegister,
  ) {}

  /** @throws RuleViolation `selection.unknown`, `selection.other-post`, `assignment.basis-unknown` · BehindError */
  async of(move: Move): Promise<ReliedOn> {
    const [selection, decisions] = await Promise.all([this.chosen(move), this.cited(move)]);
    return {
      chosenRank: selection.rank,
      basis: decisions.map(({ kind, decisionId, eventId }) => ({ kind, decisionId, eventId })),
      basisKinds: [...new Set(decisions.filter(({ alive }) => alive).map(({ kind }) => kind))],
      eventIds: [...selection.eventIds, ...decisions.map(({ eventId }) => eventId)],
    };
  }

  private async chosen({
    personRef,
    toPostId,
    stated: { selectionId },
  }: Move): Promise<{ rank: number | null; eventIds: readonly string[] }> {
    if (selectionId === undefined) return { rank: null, eventIds: [] };
    const outcome = await this.selections.outcomeOf(selectionId);
    const pointer = '/selectionId';
    if (!outcome) throw new RuleViolation('selection.unknown', { pointer });
    if (outcome.postId !== toPostId) throw new RuleViolation('selection.other-post', { pointer });
    const own = outcome.shortlist.find((one) => one.personRef === personRef);
    return { rank: own?.rank ?? null, eventIds: outcome.eventIds };
  }

  private cited({ personRef, stated: { basis = [], decidedOn } }: Move) {
    return Promise.all(
      basis.map(async (decisionId, i) => {
        const found = await this.decisions.decisionOn(decisionId, decidedOn);
        if (!found || found.subject !== personRef)
          throw new RuleViolation('assignment.basis-unknown', { pointer: `/basis/${i}` });
        const { eventId, alive, publicName } = found;
        return { decisionId, eventId, alive, kind: kindOf(publicName) };
      }),
    );
  }
}

/** `appraisal.AnnualRatingDecided` → `appraisal.annual-rating-decided`: a code that tells the context. */
const kindOf = (publicName: string): string => {
  const [context = '', type = ''] = publicName.split('.');
  return `${context}.${type.replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;
};
