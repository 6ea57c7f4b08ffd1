/** A text in both languages. */
export class BilingualText {
  /** @example "Pengumuman lowongan" */
  id: string;
  /** @example "Vacancy announcement" */
  en: string;
}

export class FeedAgency {
  /** @example "kota-contoh-a" */
  id: string;
  /** @example "Kota Contoh A" */
  name: string;
}

export class FeedCorrection {
  /** @example "effectiveFrom" */
  field: string;
  /** Former value. */
  from: unknown;
  /** Value that holds now. */
  to: unknown;
}

/** What happened to a decision later. */
export class FeedAct {
  /** Public id of the event. */
  id: string;
  /** @example "decision.DecisionCorrected" */
  type: string;
  headline: BilingualText;
  recordedAt: string;
  corrections: FeedCorrection[];
}

/** One item of the public timeline: public values only. */
export class FeedItem {
  /** Public id of the event, random. */
  id: string;
  /** Kind of event by its public name. @example "recruitment.VacancyAnnounced" */
  type: string;
  kind: BilingualText;
  headline: BilingualText;
  agency: FeedAgency;
  /** Public id of the decision, where the event is one. */
  decisionId: string | null;
  /** The decision it acts on: of a correction, amendment, cancellation, revocation, annulment or restoration. */
  refDecisionId: string | null;
  /** Whether the decision stands: in-force, corrected (or amended), replaced by a later one, cancelled, revoked, annulled. */
  standing: 'in-force' | 'corrected' | 'replaced' | 'cancelled' | 'revoked' | 'annulled';
  /** Time of recording, RFC 3339 UTC. */
  recordedAt: string;
  /** Time from which it is public; the order of the feed. */
  releasedAt: string;
  /** Place in the ledger; opaque, ordered as text. */
  position: string;
  /** Public values as recorded, field by field. */
  data: object;
  /** What happened to the decision later, oldest first. */
  acts: FeedAct[];
  /** Path of its page. */
  page: string;
}

export class FeedLedger {
  position: string | null;
  recordedAt: string | null;
  /** live, rebuilding or halted. */
  status: string;
}

/** A page of the timeline; further pages by the `Link` header. */
export class FeedAnswer {
  items: FeedItem[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
  ledger: FeedLedger;
}
