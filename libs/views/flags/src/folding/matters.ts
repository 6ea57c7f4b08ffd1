import { entriesOf } from '#app/decision-life';
import { dateInJakarta } from '#app/kernel';
import type { KeptFact, MatterKind } from '../projection/flag-matter.entity.js';

/** A matter as it was known at the moment asked about: its private values opened where a flag needs them. */
export interface KnownMatter {
  readonly kind: MatterKind;
  /** Type of the first fact. */
  readonly type: string;
  /** It shows what a flag of one decision looks for, or once did. */
  readonly suspect: boolean;
  /** The person concerned, or null. */
  readonly subject: string | null;
  /** Oldest first; never empty. */
  readonly facts: readonly KeptFact[];
}

/** A decision as known then, after its corrections. */
export interface KnownDecision {
  readonly decisionId: string;
  readonly type: string;
  readonly stream: string;
  readonly eventId: string;
  readonly recordedAt: string;
  readonly position: string;
  readonly subject: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** First day without it, empty where it is as if never decided; null: it lives. */
  readonly deadFrom: string | null;
  /** Day of the act that ended it; null: it lives. */
  readonly endedOn: string | null;
  /** The facts that belong to it, such as an inauguration; its end among them. */
  readonly acts: readonly KeptFact[];
}

/** The decision that a matter is. */
export function decisionIn({ type, subject, facts }: KnownMatter): KnownDecision {
  const [entry] = entriesOf(facts);
  const { recorded, corrected, death } = entry!;
  const { effect, effectFrom, date } = death?.data ?? {};
  return {
    ...{ type, subject },
    decisionId: textOf(recorded.data['decisionId']),
    stream: recorded.stream,
    eventId: recorded.eventId,
    recordedAt: recorded.recordedAt,
    position: recorded.position,
    data: corrected.data,
    deadFrom: death === null ? null : effect === 'from-start' ? '' : textOf(effectFrom ?? date),
    endedOn: death === null ? null : textOf(date),
    acts: facts.slice(1),
  };
}

/** A text value, or an empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text value of a decision as corrected; empty: it says none. */
export const textIn = ({ data }: Pick<KnownDecision, 'data'>, field: string): string => textOf(data[field]);

/** First day of effect of a decision (TMT). */
export const startOf = (decision: KnownDecision): string => textIn(decision, 'effectiveFrom');

/** Date of the decree. */
export const decidedOn = (decision: KnownDecision): string => textIn(decision, 'decidedOn');

/** The day on which a fact was recorded, Asia/Jakarta. */
export const recordedOn = ({ recordedAt }: { readonly recordedAt: string }): string =>
  dateInJakarta(recordedAt);

/** As if never decided. */
export const isVoid = ({ deadFrom }: KnownDecision): boolean => deadFrom === '';
