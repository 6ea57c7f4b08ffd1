import type { Ruleset } from '#app/kernel';
import type { TieStep } from './formation/result.events.js';

/** Lowest scores that pass SKD; null: no lowest one. */
export interface Threshold {
  /** Types of need it holds for, lower case; `*`: all that no other names. */
  readonly needTypes: readonly string[];
  readonly twk: number | null;
  readonly tiu: number | null;
  readonly tkp: number | null;
  readonly total: number | null;
}

/** Highest scores of the parts of SKD, and the step in which a part counts. */
export interface SkdScale {
  readonly twk: { readonly maximum: number; readonly step: number };
  readonly tiu: { readonly maximum: number; readonly step: number };
  readonly tkp: { readonly maximum: number; readonly step: number };
}

/** Who goes on from SKD: this many a seat, ties by these steps; who is equal in all goes on too. */
export interface SkdCut {
  readonly perSeat: number;
  readonly ties: readonly TieStep[];
}

/** Shares of SKD and SKB, per cent, and the decimals to which each part is rounded, half up, before they are added. */
export interface Integration {
  readonly skd: number;
  readonly skb: number;
  readonly decimals: number;
}

/** What tells apart who has the same total, in order; per kind of procurement. */
export type FinalTies = Readonly<Record<'pns' | 'pppk' | 'pppk-paruh-waktu', readonly TieStep[]>>;

/** A window in days: the triggering day is day 0, and it ends at the end of the last day, Asia/Jakarta. */
export interface Window {
  readonly days: number;
}

/** A deadline in working days. */
export interface WorkingDeadline {
  readonly workingDays: number;
}

const of2021 = {
  validFrom: '2021-01-01',
  validTo: '2023-12-31',
  legalBasis: 'PermenPANRB 27/2021',
} as const;
const of2024 = { validFrom: '2024-01-01', validTo: null, legalBasis: 'PermenPANRB 6/2024' } as const;
const always = { validFrom: '2021-01-01', validTo: null, legalBasis: 'Jejak', sureness: 'own' } as const;

const scale = {
  twk: { maximum: 150, step: 5 },
  tiu: { maximum: 175, step: 5 },
  tkp: { maximum: 225, step: 1 },
} satisfies SkdScale;

const thresholds = [
  { needTypes: ['*'], twk: 65, tiu: 80, tkp: 166, total: null },
  { needTypes: ['cumlaude', 'diaspora'], twk: null, tiu: 85, tkp: null, total: 311 },
  { needTypes: ['disabilitas', 'papua', '3t'], twk: null, tiu: 60, tkp: null, total: 286 },
] satisfies Threshold[];

const cut = { perSeat: 3, ties: ['tkp', 'tiu', 'twk'] } satisfies SkdCut;
const integration = { skd: 40, skb: 60, decimals: 2 } satisfies Integration;
const finalTies = {
  pns: ['skd-total', 'tkp', 'tiu', 'twk', 'grade-point', 'older-age'],
  pppk: ['technical', 'managerial-sociocultural', 'interview', 'older-age'],
  'pppk-paruh-waktu': ['technical', 'managerial-sociocultural', 'interview', 'older-age'],
} satisfies FinalTies;

/** A rule with the same values in both versions of the procurement rules. */
const inBoth = (
  rule: string,
  values: object,
  sureness: Ruleset['sureness'],
  basis2024: string = of2024.legalBasis,
): Ruleset[] => [
  { rule, ...of2021, values, sureness: 'D' },
  { rule, ...of2024, legalBasis: basis2024, values, sureness },
];

/**
 * The dated rules of applications, selection and result. Those of a round are the versions of the day on which it was opened,
 * also when its last result falls into another year. What 2021 had in other numbers is not confirmed.
 */
export const selectionRulesets: readonly Ruleset[] = [
  ...inBoth('recruitment.application.single', {}, 'C'),
  { rule: 'recruitment.admin.reason', ...always, values: {} },
  ...inBoth('recruitment.objection.window', { days: 3 } satisfies Window, 'B'),
  ...inBoth('recruitment.objection.answer', { days: 7 } satisfies Window, 'B'),
  { rule: 'recruitment.objection.decider', ...always, values: {} },
  ...inBoth('recruitment.skd.scale', scale, 'B'),
  ...inBoth('recruitment.skd.threshold', { thresholds }, 'B', 'Kepmen PANRB 321/2024'),
  ...inBoth('recruitment.skb.cut', cut, 'B'),
  ...inBoth('recruitment.integration', integration, 'B'),
  ...inBoth('recruitment.final.ties', finalTies, 'B'),
  { rule: 'recruitment.final.order', ...always, values: {} },
  ...inBoth('recruitment.final.objection', { days: 3 } satisfies Window, 'B'),
  { rule: 'recruitment.cancel', ...always, values: {} },
  ...inBoth('recruitment.nip.format', {}, 'B'),
  ...inBoth('recruitment.pppk', {}, 'A'),
  ...inBoth('recruitment.nip.time', { workingDays: 25 } satisfies WorkingDeadline, 'C'),
];
