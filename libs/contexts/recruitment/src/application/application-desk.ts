import { Injectable } from '@nestjs/common';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber, type DecisionDto, type Taken } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation, type DecisionData } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { application, type ApplicationEvent, type LivingApplication } from './application.js';
import { RULES_CITED, type ApplicationDecision } from './application-rules.js';
import { selectionFacts, type SelectionFacts } from './selection-facts.js';
import { takersOf } from './takers.js';

/** What a decision about an application is made on. */
export interface Stand {
  readonly living: LivingApplication;
  readonly facts: SelectionFacts;
  /** Offices and accounts that took a decision, by its id. */
  readonly takers: (decisionId: string) => readonly string[];
}

/** A decision about an application to record. */
export interface Recorded {
  readonly applicationId: string;
  readonly context: CommandContext;
  readonly decide: (stand: Stand) => readonly ApplicationEvent[];
  /** The decision as stated, whose SK number it takes; left out: the act is no decision. */
  readonly dto?: DecisionDto;
  /** What else it takes. */
  readonly takes?: readonly Taken[];
  /** Already read, once for many applications. */
  readonly known?: SelectionFacts | null;
  /** The application as it was read just now. */
  readonly loaded?: Loaded<LivingApplication> | undefined;
}

/** Decides about an application that is there, with its formation and the round it stands under. */
@Injectable()
export class ApplicationDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  /** @throws RuleViolation `round.unknown`, and what `decide` throws · DecisionError · StoreError */
  async record({
    applicationId,
    context,
    decide,
    dto,
    takes = [],
    known,
    loaded: read,
  }: Recorded): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const loaded = read ?? (await decisions.load(application, applicationId));
    const { state, facts: recorded } = loaded;
    const formationId = state.state.submitted?.formationId;
    // without facts, Decisions.make answers "not found" before it decides
    if (formationId === undefined) return decisions.make(application, applicationId, context, () => []);
    const facts = known ?? (await selectionFacts(decisions, formationId));
    const takers = (decisionId: string): readonly string[] => {
      const own = recorded.find(({ data }) => data['decisionId'] === decisionId);
      return own ? takersOf(own) : (facts?.finalTakers.get(decisionId) ?? []);
    };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: application,
        key: applicationId,
        context,
        loaded,
        takes,
        sk: () =>
          dto
            ? { skNumber: dto.skNumber ?? null, decidedOn: dto.decidedOn, batchId: dto.batchId ?? null }
            : null,
        decide(living) {
          if (!facts) throw new RuleViolation('round.unknown');
          return decide({ living, facts, takers });
        },
      },
    );
  }

  /** The decision fields of a stated decision, citing the rules of its round and naming what it relied on. */
  decisionOf(
    type: ApplicationDecision['type'],
    dto: DecisionDto,
    { round }: SelectionFacts,
    reliedOn: readonly string[] = [],
  ): DecisionData {
    const rulesets = citedVersions(RULES_CITED[type], round.openedOn, this.rulebook);
    return decisionData(dto, { findings: [], reliedOn: [round.openingId, ...reliedOn], rulesets });
  }
}
