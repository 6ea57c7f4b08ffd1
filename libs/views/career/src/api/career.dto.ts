/** A value that held, by the decision that says it. */
export class HeldAnswer {
  /** @example "III/b" */
  value: string;
  /** First day on which it held; null: not stated. */
  since: string | null;
  eventId: string;
  decisionId: string | null;
}

/** The annual rating of a year, after an objection. */
export class RatingAnswer {
  year: number;
  predicate: string;
  outcome: string;
  behaviour: string;
  eventId: string;
  decisionId: string;
}

/** What held on the day asked about. */
export class CareerStandingAnswer {
  agencyId: string;
  /** CPNS, PNS or PPPK; null: no service is recorded. */
  kind: string | null;
  servesSince: string | null;
  /** First day without the service. */
  endedFrom: string | null;
  golongan: HeldAnswer | null;
  education: HeldAnswer | null;
  /** Id of the post. */
  post: HeldAnswer | null;
  ratings: RatingAnswer[];
}

/** How long something held in law. */
export class PeriodAnswer {
  /** @example "III/b" */
  value: string;
  /** Null: from before anything that is known. */
  from: string | null;
  /** Last day; null: it goes on. */
  until: string | null;
}

/** The same, by the decision that says it. */
export class DecidedPeriodAnswer extends PeriodAnswer {
  decisionId: string | null;
  eventId: string;
}

export class PostPeriodAnswer extends DecidedPeriodAnswer {
  unitId: string | null;
}

/** How a decision ended. */
export class CareerEndAnswer {
  /** @example "decision.DecisionRevoked" */
  type: string;
  number: string;
  date: string;
  /** from-start, or from-date. */
  effect: string;
  effectFrom: string | null;
}

/** One decision about the person, as it reads after all corrections known. */
export class CareerDecisionAnswer {
  /** service, rank, post, acting or rating. */
  aspect: string;
  /** @example "promotion.RankPromoted" */
  type: string;
  decisionId: string | null;
  eventId: string;
  leafId: string;
  stream: string;
  position: string;
  agencyId: string;
  decidedOn: string | null;
  effectiveFrom: string | null;
  effectiveUntil: string | null;
  recordedAt: string;
  /** alive, revoked or annulled. */
  status: 'alive' | 'revoked' | 'annulled';
  /** Whether it stood on the day asked about. */
  inForce: boolean;
  /** True: a value was corrected since it was recorded. */
  corrected: boolean;
  end: CareerEndAnswer | null;
  /** Values that who asks may read. */
  values: Record<string, unknown>;
  /** Names of fields that exist and are not shown here, or were erased. */
  withheld: string[];
}

export class CareerLaterAnswer {
  decisions: number;
}

/** A career: what held on a day, what held when, and every decision, as known at a moment. */
export class CareerAnswer {
  personRef: string;
  validAt: string;
  knownAt: string | null;
  /** Null: nothing was known then. */
  standing: CareerStandingAnswer | null;
  services: PeriodAnswer[];
  ranks: DecidedPeriodAnswer[];
  posts: PostPeriodAnswer[];
  decisions: CareerDecisionAnswer[];
  /** What was not known then. */
  later: CareerLaterAnswer;
}
