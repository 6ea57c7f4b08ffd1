/** How many objections stand where. */
export class ObjectionFigures {
  /** @example 14 */
  filed: number;
  accepted: number;
  rejected: number;
  /** Not answered. */
  open: number;
}

/** Who sat the basic selection (SKD, or the competence selection of PPPK), and how it went by the ranking that holds. */
export class SkdFigures {
  present: number;
  absent: number;
  /** Above the threshold and going on (code P/L). */
  goOn: number;
  /** Above the threshold, and not going on (code P). */
  passed: number;
  /** Below the threshold (code TL). */
  belowThreshold: number;
}

/** Who sat the field selection (SKB). */
export class SkbFigures {
  present: number;
  absent: number;
}

/** How many stand where. */
export class FunnelAnswer {
  /** @example 3 */
  seats: number;
  /** Counted by day of recording; a day is published when it is over, and one more. Never fewer than MS and TMS. */
  submitted: number;
  /** Meet the requirements (MS), objections included. */
  ms: number;
  /** Do not meet the requirements (TMS). */
  tms: number;
  objections: ObjectionFigures;
  skd: SkdFigures;
  skb: SkbFigures;
  /** Passed by the final result that holds. */
  passed: number;
  /** Passes cancelled. */
  cancelled: number;
  /** Numbers of civil servants issued; counted by day of recording, published when that day and one more are over. */
  nipIssued: number;
  /**
   * Appointed from the formation (CPNS), or taken on by contract (PPPK), by decisions that stand; counted by day of recording,
   * published when that day and one more are over. A contract that only prolongs another is not counted.
   */
  appointed: number;
}

/** BKN's technical consideration (pertimbangan teknis). */
export class PertekAnswer {
  /** @example "PERTEK-901/2025" */
  number: string;
  /** @example "2025-02-10" */
  date: string;
}

/** Numbers that came together (NIP, NI PPPK): how many, and never which. */
export class IssuedNumbersAnswer {
  /** Day on which the agency proposed them to BKN; null: not stated. @example "2025-01-20" */
  proposedOn: string | null;
  /** Day on the SK. @example "2025-02-14" */
  issuedOn: string;
  pertek: PertekAnswer | null;
  persons: number;
  /** Last day in time, in working days from the proposal; null: no proposal is stated, or no rule says a time. */
  dueOn: string | null;
  late: boolean;
}

/** Who passed and has no number. */
export class AwaitedNumbersAnswer {
  persons: number;
  /** Last day of objections to the final result: until a proposal is known by its numbers, days count from here. */
  countedFrom: string | null;
  dueOn: string | null;
  overdue: boolean;
}

/** The numbers of one formation, with their clocks. */
export class NumberStepAnswer {
  issued: IssuedNumbersAnswer[];
  awaited: AwaitedNumbersAnswer;
}

/** The numbers of a round, with their clocks. */
export class NumberFiguresAnswer {
  /** The last day whose numbers are published; clocks are read by it. @example "2025-03-10" */
  asOf: string;
  /** Working days that the rule of the round gives; null: none. @example 25 */
  workingDays: number | null;
  /** True where the rule, or a calendar that was counted by, is unconfirmed. */
  unconfirmed: boolean;
  /** Who passed and has no number. */
  awaited: number;
  /** Of those, whose time is over. */
  overdue: number;
  /** Whose number came after its time. */
  issuedLate: number;
}

/** A warning: other seats are announced than the formation was set with (`recruitment.formation.match`). */
export class SeatsDifferAnswer {
  /** Seats by the definition, on the ground of the Minister's decree. @example 39 */
  decreed: number;
  /** @example 40 */
  announced: number;
  /** @example "recruitment.formation.match@2024-01-01" */
  version: string;
  /** @example "PermenPANRB 6/2024 art. 22(3)" */
  legalBasis: string;
}

/** A formation in its round. */
export class RoundFormationAnswer {
  formationId: string;
  /** @example "Perawat Terampil" */
  postTitle: string;
  location: string | null;
  /** @example "umum" */
  needType: string;
  /** `none`: its definition fell. @example "announced" */
  status: string;
  funnel: FunnelAnswer;
  numbers: NumberStepAnswer;
  /** null: as many are announced as were set, or none are. */
  seatsDiffer: SeatsDifferAnswer | null;
  /** Code of a failed requirement → how many failed by it; fewer than five read `<5`, and `hidden` would tell such a count. */
  reasons: Record<string, number | string>;
}

/** A round in the list. */
export class RoundSummaryAnswer {
  roundId: string;
  /** @example "kota-contoh-a" */
  agencyId: string;
  /** @example "Kota Contoh A" */
  agencyName: string;
  /** @example "pppk" */
  kind: string;
  /** @example "PPPK Tenaga Kesehatan" */
  procurementName: string;
  /** @example 2024 */
  fiscalYear: number;
  /** Day on the SK that opened it. @example "2024-08-15" */
  openedOn: string;
  formations: number;
  seats: number;
}

export class RoundsAnswer {
  items: RoundSummaryAnswer[];
}

/** A round with its funnel and a page of its formations. */
export class RoundAnswer {
  roundId: string;
  /** @example "kota-contoh-a" */
  agencyId: string;
  agencyName: string;
  kind: string;
  procurementName: string;
  fiscalYear: number;
  openedOn: string;
  /** False once its opening fell. */
  open: boolean;
  /** The Minister's decree it was opened by. */
  ministerDecree: unknown;
  rulesetId: string;
  /** Public id of the decision that opened it. */
  decisionId: string;
  total: FunnelAnswer;
  numbers: NumberFiguresAnswer;
  /** As of a formation, over all of them. */
  reasons: Record<string, number | string>;
  formations: RoundFormationAnswer[];
}
