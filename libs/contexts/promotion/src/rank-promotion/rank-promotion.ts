import { decisionBreaches, living, type Aggregate } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Breach, type Finding, type Rulebook } from '#app/kernel';
import { stepsUp } from '#app/personnel';
import { RankPromoted } from './rank-promotion.events.js';
import type { ServiceTime } from '../rulesets.js';
import { calendarOn, isPromotionDate, nextPromotionDate } from './tmt-calendar.js';

/** One promotion of one person: the rank it gave, while it stands. */
export interface RankPromotion {
  readonly golongan: string | null;
}

type Promoted = RankPromoted['data'];

const aggregate: Aggregate<RankPromotion, RankPromoted> = {
  category: 'promotion.rankPromotion',
  events: [RankPromoted],
  initialState: { golongan: null },
  evolve: (_, event) => ({ golongan: event.data.toGolongan }),
  standing: ({ golongan }) => (golongan === null ? {} : { golongan }),
  formerly: (event) => ({ golongan: event.data.fromGolongan }),
  fixedFields: ['promotionId'],
  breaches: (event, rulebook) => breachesOf(event.data, rulebook),
  citations: ({ data }, rulebook) => rulesetsOf(data.effectiveFrom, rulebook),
};

/** Rank promotion (kenaikan pangkat), stream `promotion.rankPromotion-<promotionId>`. */
export const rankPromotion = living(aggregate);

/** What is granted, before it was judged, and the calendar version that the officer cites, if any. */
export type Grant = Omit<Promoted, 'findings'> & { readonly statedVersion: string | null };

/**
 * Grants a rank promotion. The calendar valid on the TMT judges it, whenever it is recorded.
 * @throws RuleViolation `decision.ruleset-wrong`, `promotion.exists`, and, unless it is recorded as taken,
 *   `rank.tmt-calendar`, `rank.step`, `rank.service-time`, `pertek.missing`, `decision.pertek-after-sk`, `decision.inauguration-before-sk`
 */
export function grantRankPromotion(state: RankPromotion, grant: Grant, rulebook: Rulebook): RankPromoted[] {
  const { statedVersion, ...promoted } = grant;
  if (state.golongan !== null) throw new RuleViolation('promotion.exists', { taken: true });
  checkStatedVersion(statedVersion, promoted.effectiveFrom, rulebook);
  const findings: Finding[] = findingsOf(breachesOf(promoted, rulebook), promoted.recordedAsTaken);
  return [{ type: 'RankPromoted', data: { ...promoted, findings } }];
}

/** Versions of the rules that judge a promotion: the calendar of its TMT, the ladder, the consideration. */
export const rulesetsOf = (effectiveFrom: string, rulebook: Rulebook): { rule: string; version: string }[] =>
  [calendarOn(effectiveFrom, rulebook), rulebook.inForce('promotion.step', effectiveFrom)].flatMap(
    (ruleset) => (ruleset ? [{ rule: ruleset.rule, version: versionOf(ruleset) }] : []),
  );

/** Effect R: what is cited must be the version valid on the TMT. */
function checkStatedVersion(stated: string | null, effectiveFrom: string, rulebook: Rulebook): void {
  const valid = calendarOn(effectiveFrom, rulebook);
  if (stated === null || (valid && versionOf(valid) === stated)) return;
  const ruleset = rulebook.inForce('decision.ruleset', effectiveFrom);
  throw new RuleViolation('decision.ruleset-wrong', {
    rule: 'decision.ruleset',
    ...(ruleset && { version: versionOf(ruleset) }),
    values: { date: effectiveFrom },
    pointer: '/rulesetVersion',
  });
}

type Judged = Omit<Promoted, 'findings'>;

/** Rules of effect F that a promotion breaks, in the order in which an officer would look. */
function breachesOf(promotion: Judged, rulebook: Rulebook): Breach[] {
  const own = [calendarBreach, stepBreach, serviceBreach, pertekBreach].map((judge) =>
    judge(promotion, rulebook),
  );
  return [...own.filter((breach) => breach !== null), ...decisionBreaches(promotion, rulebook)];
}

function calendarBreach({ kind, effectiveFrom }: Judged, rulebook: Rulebook): Breach | null {
  const calendar = calendarOn(effectiveFrom, rulebook);
  if (!calendar || calendar.values.freeKinds.includes(kind) || isPromotionDate(effectiveFrom, rulebook))
    return null;
  return {
    code: 'rank.tmt-calendar',
    rule: calendar.rule,
    version: versionOf(calendar),
    pointer: '/effectiveFrom',
    values: { date: effectiveFrom, next: nextPromotionDate(effectiveFrom, rulebook) ?? '–' },
  };
}

function stepBreach({ fromGolongan, toGolongan, effectiveFrom }: Judged, rulebook: Rulebook): Breach | null {
  const ruleset = rulebook.inForce<{ readonly steps: number }>('promotion.step', effectiveFrom);
  const steps = stepsUp(fromGolongan, toGolongan);
  if (!ruleset || steps === ruleset.values.steps) return null;
  const values = { from: fromGolongan, to: toGolongan, n: steps };
  return {
    code: 'rank.step',
    rule: ruleset.rule,
    version: versionOf(ruleset),
    pointer: '/toGolongan',
    values,
  };
}

/** Only what was stated is judged: promotions recorded before the years were asked for are none the worse. */
function serviceBreach({ kind, yearsInRank, effectiveFrom }: Judged, rulebook: Rulebook): Breach | null {
  const ruleset = rulebook.inForce<ServiceTime>('promotion.reguler.service', effectiveFrom);
  if (!ruleset || kind !== 'reguler' || yearsInRank === null || yearsInRank >= ruleset.values.years)
    return null;
  return {
    code: 'rank.service-time',
    rule: ruleset.rule,
    version: versionOf(ruleset),
    pointer: '/yearsInRank',
    values: { have: yearsInRank, need: ruleset.values.years },
  };
}

function pertekBreach({ pertek, effectiveFrom }: Judged, rulebook: Rulebook): Breach | null {
  const ruleset = rulebook.inForce('promotion.pertek', effectiveFrom);
  if (!ruleset || pertek) return null;
  return { code: 'pertek.missing', rule: ruleset.rule, version: versionOf(ruleset), pointer: '/pertek' };
}
