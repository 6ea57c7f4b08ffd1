import type { ObjectionStage } from './application.events.js';
import type { Application } from './application.js';
import type { SelectionFacts } from './selection-facts.js';

/** A decision that may be objected to. */
export interface Contested {
  readonly decisionId: string;
  readonly announcedOn: string;
  /** Codes that an objection has to contest, all of them. */
  readonly failed: readonly string[];
  /** Codes that an objection may contest besides. */
  readonly coded: readonly string[];
}

/**
 * What an objection of this stage is against, or null where there is nothing to object to: who meets the requirements, who
 * passed in the end, and who was not in the selection have nothing.
 */
export function contestedBy(
  stage: ObjectionStage,
  { submitted, administrative, cancelled }: Application,
  { final }: Pick<SelectionFacts, 'final'>,
): Contested | null {
  switch (stage) {
    case 'administrative': {
      if (administrative?.result !== 'TMS') return null;
      const { decisionId, announcedOn, failedRequirements: failed } = administrative;
      return { decisionId, announcedOn, failed, coded: [] };
    }
    case 'final': {
      if (!final || administrative?.result !== 'MS') return null;
      if (final.passed.some(({ applicationNo }) => applicationNo === submitted?.applicationNo)) return null;
      const { decisionId, announcedOn } = final;
      return { decisionId, announcedOn, failed: [], coded: [] };
    }
    case 'cancellation': {
      if (!cancelled) return null;
      const { decisionId, announcedOn, reasonCode } = cancelled;
      const coded = reasonCode === null ? [] : [reasonCode];
      return { decisionId, announcedOn, failed: [], coded };
    }
  }
}

/** The decision that stands at a stage, contested or not. */
export const standingAt = (
  stage: ObjectionStage,
  { administrative, cancelled }: Application,
  { final }: Pick<SelectionFacts, 'final'>,
): string | undefined => ({ administrative, final, cancellation: cancelled })[stage]?.decisionId;

/** The rule that gives an objection of this stage its window. */
export const windowRuleOf = (stage: ObjectionStage): string =>
  stage === 'final' ? 'recruitment.final.objection' : 'recruitment.objection.window';
