import { Injectable } from '@nestjs/common';
import { Decisions, type Recording } from '#app/event-store';
import { decisionFields, Rulebook, RuleViolation, type DecisionData } from '#app/kernel';
import { derivedCommandId, type CommandContext, type RecordedFact } from '#app/platform';
import { formation, type LivingFormation } from '../formation.js';
import { publishRanking, type PublishingRanking } from '../publishing-ranking.js';
import { firstAppendOf } from '../ranking-parts.js';
import type { RankingPublished } from '../result.events.js';

/** A ranking that is published, and the last fact that it was computed from. */
type Publishing = PublishingRanking & { readonly lastChange: string };

/**
 * Records the parts of a ranking that one append does not take. A command that stopped between two appends goes on when it comes
 * again: the same facts give the same parts.
 */
@Injectable()
export class RankingContinuation {
  constructor(
    private readonly decisions: Decisions,
    private readonly rulebook: Rulebook,
  ) {}

  /**
   * @param recording of the first parts
   * @throws RuleViolation `ranking.interrupted` where the facts changed before the last part, or another ranking came between
   */
  async finish(recording: Recording, publishing: Publishing, context: CommandContext): Promise<Recording> {
    const decisionId = recording.events[0]?.decisionId;
    let { repeated } = recording;
    for (;;) {
      const { state, facts } = await this.decisions.load(formation, publishing.formationId);
      const parts = partsIn(state, decisionId);
      const [first] = parts;
      if (!first) return recording;
      if (parts.length >= first.data.parts) return wholeOf(recording, facts, repeated);
      const again = {
        ...context,
        commandId: derivedCommandId(context.commandId, `part ${parts.length + 1}`),
        expectedRevision: null,
      };
      const next = await this.decisions.make(formation, publishing.formationId, again, (living) =>
        this.following(living, first, publishing),
      );
      repeated &&= next.repeated;
    }
  }

  /** The parts after those that stand, as many as an append takes. */
  private following(
    living: LivingFormation,
    { data }: RankingPublished,
    publishing: Publishing,
  ): readonly RankingPublished[] {
    const { decisionId, ranking, readTo } = data;
    const interrupted = new RuleViolation('ranking.interrupted', { taken: true });
    if (publishing.lastChange > readTo || living.state.rankings[ranking]?.decisionId !== decisionId)
      throw interrupted;
    const parts = publishRanking(
      living,
      { ...publishing, readTo, decision: decisionOf(data), stated: null },
      this.rulebook,
    );
    if (parts.length !== data.parts) throw interrupted;
    return firstAppendOf(parts.slice(partsIn(living, decisionId).length));
  }
}

const partsIn = ({ entries }: LivingFormation, decisionId: string | null | undefined): RankingPublished[] =>
  entries.flatMap(({ recorded }) =>
    recorded.type === 'RankingPublished' && recorded.data.decisionId === decisionId ? [recorded] : [],
  );

/** The answer that names every part, the same whenever it is asked for. */
function wholeOf(recording: Recording, facts: readonly RecordedFact[], repeated: boolean): Recording {
  const decisionId = recording.events[0]?.decisionId ?? null;
  const parts = facts.filter(
    ({ type, data }) => type === 'RankingPublished' && data['decisionId'] === decisionId,
  );
  const last = parts.at(-1) ?? recording;
  return {
    ...recording,
    revision: last.revision,
    position: last.position,
    events: parts.map(({ eventId, type, leafId }) => ({ eventId, type, leafId, decisionId })),
    repeated,
  };
}

/** The decision's own fields, which every part repeats. */
const decisionOf = (data: RankingPublished['data']): DecisionData =>
  Object.fromEntries(
    Object.keys(decisionFields).map((name) => [name, data[name as keyof DecisionData]]),
  ) as unknown as DecisionData;
