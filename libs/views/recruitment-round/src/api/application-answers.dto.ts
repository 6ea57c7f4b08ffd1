/** One fact of a trail. */
export class TrailFactAnswer {
  /** Public id of the event. */
  id: string;
  /** @example "recruitment.AdministrativeResultDecided" */
  type: string;
  recordedAt: string;
  position: string;
  /** Public values, as recorded; what is not stated is left out. */
  values: Record<string, unknown>;
}

/** A place in a ranking or a final result. */
export class PlaceAnswer {
  /** Public id of the decision. */
  decisionId: string;
  rank: number | null;
  /** `P/L`, `P`, `TL`, `TH` in a ranking; `passed`, `passed-over` in a final result. @example "P/L" */
  code: string;
  skdTotal: number | null;
  /** On the 100 scale, weighted; decimal. @example "28.73" */
  skd: string | null;
  skb: string | null;
  total: string | null;
}

/** An objection with its answer. */
export class ApplicantObjectionAnswer {
  objectionNo: string;
  /** @example "administrative" */
  stage: string;
  contested: string[];
  filedAt: string;
  dueOn: string;
  /** Null: not answered yet. @example "accepted" */
  outcome: string | null;
  answeredOn: string | null;
  announcedOn: string | null;
}

/** An application by its public number. Nothing of the person is in it. */
export class ApplicationAnswer {
  applicationId: string;
  /** @example "A-0001" */
  applicationNo: string;
  roundId: string;
  formationId: string;
  /** `submitted`, `MS`, `TMS`, `passed` or `cancelled`. @example "MS" */
  status: string;
  failedRequirements: string[];
  /** Selection → scores as they are now. */
  scores: Record<string, unknown>;
  objections: ApplicantObjectionAnswer[];
  /** Place in the SKD ranking that holds. */
  skdPlace: PlaceAnswer | null;
  /** Place in the final ranking that holds. */
  finalPlace: PlaceAnswer | null;
  /** Place in the final result that holds. */
  resultPlace: PlaceAnswer | null;
  /** Whether the pass was cancelled, and stands cancelled. */
  cancelled: boolean;
}

export class ApplicationsAnswer {
  items: ApplicationAnswer[];
}

/** An application with every public fact about it, oldest first. */
export class ApplicationTrailAnswer extends ApplicationAnswer {
  postTitle: string;
  trail: TrailFactAnswer[];
}
