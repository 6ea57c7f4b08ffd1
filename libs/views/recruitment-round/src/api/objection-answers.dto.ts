/** An objection in the register, with its clock. */
export class RegisteredObjectionAnswer {
  objectionNo: string;
  applicationNo: string;
  formationId: string;
  /** @example "administrative" */
  stage: string;
  /** The decision it is against. */
  refDecisionId: string;
  contested: string[];
  filedAt: string;
  /** Last day on which it could be filed; null: the rules of the round say none. */
  windowEndsOn: string | null;
  /** Last day for the announcement after the objections. */
  dueOn: string;
  /** `open`, `answered` (not announced yet) or `announced`. */
  state: string;
  outcome: string | null;
  answeredOn: string | null;
  announcedOn: string | null;
  answerDecisionId: string | null;
  /** True while nothing is announced after the due day, and where it was announced too late. */
  overdue: boolean;
}

/** How many objections of the round stand where. */
export class RegisterFigures {
  filed: number;
  open: number;
  answered: number;
  announced: number;
  overdue: number;
}

export class ObjectionsAnswer {
  /** Asia/Jakarta. @example "2024-09-30" */
  today: string;
  counts: RegisterFigures;
  items: RegisteredObjectionAnswer[];
}
