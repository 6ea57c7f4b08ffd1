import { REASON, type Counts } from '../projection/counts.js';

/** How many stand where. Of persons by number, so never less than what anyone may count; null: nothing is published yet. */
export interface Funnel {
  readonly seats: number;
  /**
   * Counted by day of recording, published after that day and one more; never fewer than have an administrative result, which
   * everybody may count.
   */
  readonly submitted: number;
  readonly ms: number;
  readonly tms: number;
  readonly objections: {
    readonly filed: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly open: number;
  };
  /** SKD, or the one competence selection of PPPK. */
  readonly skd: {
    readonly present: number;
    readonly absent: number;
    /** By the ranking that holds: above the threshold and going on. */
    readonly goOn: number;
    /** Above the threshold, and not going on. */
    readonly passed: number;
    readonly belowThreshold: number;
  };
  readonly skb: { readonly present: number; readonly absent: number };
  /** By the final result that holds. */
  readonly passed: number;
  readonly cancelled: number;
  /** Counted by day of recording, published after that day and one more. */
  readonly nipIssued: number;
  /** From the formation, by decisions that stand; counted by day of recording, published after that day and one more. */
  readonly appointed: number;
}

/** What a funnel is made of. */
export interface FunnelParts {
  readonly seats: number;
  readonly counts: Counts;
  readonly skdCodes: Counts;
  readonly resultCodes: Counts;
  /** As published by the day. */
  readonly submitted: number;
  readonly numbered: number;
  readonly appointed: number;
}

/** The funnel of one formation. */
export function funnelOf(parts: FunnelParts): Funnel {
  const { seats, counts, skdCodes, resultCodes, submitted, numbered, appointed } = parts;
  const of = (name: string, among: Counts = counts): number => among[name] ?? 0;
  return {
    seats,
    submitted: Math.max(submitted, of('ms') + of('tms')),
    ms: of('ms'),
    tms: of('tms'),
    objections: {
      filed: of('filed'),
      accepted: of('accepted'),
      rejected: of('rejected'),
      open: of('open'),
    },
    skd: {
      present: of('skd.present') + of('competence.present'),
      absent: of('skd.absent') + of('competence.absent'),
      goOn: of('P/L', skdCodes),
      passed: of('P', skdCodes),
      belowThreshold: of('TL', skdCodes),
    },
    skb: { present: of('skb.present'), absent: of('skb.absent') },
    passed: of('passed', resultCodes),
    cancelled: of('cancelled'),
    nipIssued: numbered,
    appointed,
  };
}

/** Funnels added up. */
export function summed(funnels: readonly Funnel[]): Funnel {
  const sum = (of: (funnel: Funnel) => number): number => funnels.reduce((all, one) => all + of(one), 0);
  return {
    seats: sum((f) => f.seats),
    submitted: sum((f) => f.submitted),
    ms: sum((f) => f.ms),
    tms: sum((f) => f.tms),
    objections: {
      filed: sum((f) => f.objections.filed),
      accepted: sum((f) => f.objections.accepted),
      rejected: sum((f) => f.objections.rejected),
      open: sum((f) => f.objections.open),
    },
    skd: {
      present: sum((f) => f.skd.present),
      absent: sum((f) => f.skd.absent),
      goOn: sum((f) => f.skd.goOn),
      passed: sum((f) => f.skd.passed),
      belowThreshold: sum((f) => f.skd.belowThreshold),
    },
    skb: { present: sum((f) => f.skb.present), absent: sum((f) => f.skb.absent) },
    passed: sum((f) => f.passed),
    cancelled: sum((f) => f.cancelled),
    nipIssued: sum((f) => f.nipIssued),
    appointed: sum((f) => f.appointed),
  };
}

/** Counts of failed requirements by code. */
export const reasonsIn = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([name]) => name.startsWith(REASON))
      .map(([name, number]) => [name.slice(REASON.length), number]),
  );
