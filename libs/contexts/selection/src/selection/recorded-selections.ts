import { Injectable } from '@nestjs/common';
import { Decisions } from '#app/event-store';
import type { SelectionOutcome, SelectionRegister } from '#app/platform';
import { selection } from './selection.js';

/** Open selections as the log has them. */
@Injectable()
export class RecordedSelections implements SelectionRegister {
  constructor(private readonly decisions: Decisions) {}

  async outcomeOf(selectionId: string): Promise<SelectionOutcome | undefined> {
    const { state, facts } = await this.decisions.load(selection, selectionId);
    const { opened, candidates, shortlist: submitted, closed } = state.state;
    const agencyId = facts[0]?.agencyId;
    if (!opened || agencyId === undefined) return undefined;
    const stands = submitted && !closed ? submitted : null;
    const named = (stands?.shortlist ?? []).flatMap(({ rank, candidateNo }) => {
      const own = candidates.find((one) => one.candidateNo === candidateNo);
      // whoever was erased can be chosen no more
      return own?.personRef === undefined ? [] : [{ rank, candidateNo, personRef: own.personRef, own }];
    });
    const decided = new Set([stands?.decisionId, ...named.map(({ own }) => own.decisionId)]);
    return {
      selectionId,
      agencyId,
      postId: opened.postId,
      shortlist: named.map(({ rank, candidateNo, personRef }) => ({ rank, candidateNo, personRef })),
      eventIds: facts
        .filter(({ type, data }) => RELIED_ON.has(type) && decided.has(data['decisionId'] as string))
        .map(({ eventId }) => eventId),
    };
  }
}

const RELIED_ON: ReadonlySet<string> = new Set(['ShortlistSubmitted', 'CandidateAdmitted']);
