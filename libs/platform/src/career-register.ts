/** A value of a career, by the event that says it. */
export interface CareerFact<T> {
  readonly value: T;
  /** First day on which it held (TMT); null: not stated. */
  readonly since: string | null;
  readonly eventId: string;
  readonly decisionId: string | null;
}

/** The annual rating of a year as it stands after an objection, if any. */
export interface CareerRating {
  readonly year: number;
  /** One of `PREDICATES` of `libs/personnel`. */
  readonly predicate: string;
  readonly outcome: string;
  readonly behaviour: string;
  readonly eventId: string;
  readonly decisionId: string;
}

/** A person's career as it stood in law on a day, as known now. What the ledger does not know is null or absent. */
export interface Career {
  readonly personRef: string;
  readonly agencyId: string;
  /** One of `EMPLOYEE_KINDS`; null: only decisions about the person are recorded, no service. */
  readonly kind: string | null;
  /** First day of service. */
  readonly servesSince: string | null;
  /** First day without it. */
  readonly endedFrom: string | null;
  readonly golongan: CareerFact<string> | null;
  readonly education: CareerFact<string> | null;
  /** Post held: its id. */
  readonly post: CareerFact<string> | null;
  /** By year, ascending. */
  readonly ratings: readonly CareerRating[];
}

/**
 * What a context may ask about a person's career without knowing the contexts that record it. Nest token: the class. The view
 * `career` provides it.
 */
export abstract class CareerRegister {
  /**
   * The career on a civil day, from the log up to its end now; undefined: nothing is recorded about the person.
   * @throws BehindError when the index of the log does not catch up in time · VaultError
   */
  abstract careerOn(personRef: string, day: string): Promise<Career | undefined>;
}
