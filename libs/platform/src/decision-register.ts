/** A decision as found by its public id. */
export interface FoundDecision {
  readonly decisionId: string;
  readonly agencyId: string;
  /** `<context>.<Type>`. */
  readonly publicName: string;
  readonly stream: string;
  readonly eventId: string;
  /** The person concerned, or null. */
  readonly subject: string | null;
  /** False on that day: revoked or annulled, or not yet of effect. */
  readonly alive: boolean;
}

/**
 * What a context may ask about decisions of other contexts. Nest token: the class. The view `decision-history` provides it.
 */
export abstract class DecisionRegister {
  /**
   * The decision, and whether it stood on a civil day as known now; undefined: it is not recorded.
   * @throws BehindError when the index of the log does not catch up in time
   */
  abstract decisionOn(decisionId: string, day: string): Promise<FoundDecision | undefined>;
}
