import {
  line,
  listOf,
  noValues,
  nullable,
  oneOf,
  percent,
  record,
  shapeFor,
  sound,
  whole,
  type Flaw,
  type RuleShapes,
} from '#app/kernel';
import { TIE_STEPS } from './formation/result.events.js';
import type {
  FinalTies,
  Integration,
  SkdCut,
  SkdScale,
  Threshold,
  Window,
  WorkingDeadline,
} from './selection-rules.js';

const score = whole(0, 10_000);
const lowest = nullable(score);
const part = record({ maximum: whole(1, 10_000), step: whole(1, 10_000) });
const ties = listOf(oneOf(TIE_STEPS), TIE_STEPS.length);
const threshold = record({
  needTypes: listOf(line, 100),
  twk: lowest,
  tiu: lowest,
  tkp: lowest,
  total: lowest,
});
const window = shapeFor<Window>()(record({ days: whole(0, 366) }));

interface Thresholds {
  readonly thresholds: readonly Threshold[];
}

/** Every type of need has its lowest scores: without the fallback, whoever no row names would pass with nothing. */
const withFallback = ({ thresholds }: Thresholds): Flaw | null =>
  thresholds.some(({ needTypes }) => needTypes.includes('*'))
    ? null
    : { code: 'ruleset.fallback', pointer: '/thresholds' };

/** The shares of SKD and SKB are shares of one total. */
const wholeShares = ({ skd, skb }: Integration): Flaw | null =>
  skd + skb === 100 ? null : { code: 'ruleset.weights', pointer: '/skb', values: { sum: skd + skb } };

/** The shape of the values of each rule of applications, selection and result. */
export const selectionShapes: RuleShapes = {
  'recruitment.application.single': noValues,
  'recruitment.admin.reason': noValues,
  'recruitment.objection.window': window,
  'recruitment.objection.answer': window,
  'recruitment.objection.decider': noValues,
  'recruitment.skd.scale': shapeFor<SkdScale>()(record({ twk: part, tiu: part, tkp: part })),
  'recruitment.skd.threshold': sound(
    shapeFor<Thresholds>()(record({ thresholds: listOf(threshold, 100) })),
    withFallback,
  ),
  'recruitment.skb.cut': shapeFor<SkdCut>()(record({ perSeat: whole(1, 100), ties })),
  'recruitment.integration': sound(
    shapeFor<Integration>()(record({ skd: percent, skb: percent, decimals: whole(0, 6) })),
    wholeShares,
  ),
  'recruitment.final.ties': shapeFor<FinalTies>()(
    record({ pns: ties, pppk: ties, 'pppk-paruh-waktu': ties }),
  ),
  'recruitment.final.order': noValues,
  'recruitment.final.objection': window,
  'recruitment.cancel': noValues,
  'recruitment.nip.format': noValues,
  'recruitment.pppk': noValues,
  'recruitment.nip.time': shapeFor<WorkingDeadline>()(record({ workingDays: whole(0, 366) })),
};
