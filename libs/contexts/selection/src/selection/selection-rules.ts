import { citedVersions, decisionBreaches, type OversightRecommendationReceived } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Breach, type Rulebook, type Ruleset } from '#app/kernel';
import { EDUCATION_LEVELS } from '#app/personnel';
import type { Eligibility, PanelComposition, WeightLimits } from '../rulesets.js';
import type { CandidateAdmitted, JptSelectionOpened, SelectionEvent } from './selection.events.js';

/** The facts of a selection that are decisions. */
type SelectionDecision = Exclude<SelectionEvent, { readonly type: 'CandidateScored' }>;
type Fact = SelectionEvent | OversightRecommendationReceived;

/** The dated rules that each decision cites, by the versions of its own day. */
const RULES_CITED = {
  JptSelectionOpened: ['selection.panel', 'selection.weights', 'selection.notice', 'selection.permits'],
  CandidateAdmitted: ['jpt.eligibility'],
  ShortlistSubmitted: ['selection.shortlist'],
  SelectionClosed: [],
} as const satisfies Record<SelectionDecision['type'], readonly string[]>;

const isDecision = (event: Fact): event is SelectionDecision => Object.hasOwn(RULES_CITED, event.type);

/** The versions that judge a decision of that type on a day. */
export const citedOf = (type: SelectionDecision['type'], day: string, rulebook: Rulebook) =>
  citedVersions(RULES_CITED[type], day, rulebook);

/** The versions that judge a decision. */
export const selectionCitations = (event: Fact, rulebook: Rulebook) =>
  isDecision(event) ? citedOf(event.type, event.data.decidedOn, rulebook) : [];

/**
 * The rules that a decision keeps by itself; also after its correction.
 * @returns breaches of rules of effect F
 * @throws RuleViolation `selection.weights`, `selection.notice-order`, `decision.effect-order`
 */
export function selectionBreaches(event: Fact, rulebook: Rulebook): readonly Breach[] {
  if (!isDecision(event)) return [];
  const own =
    event.type === 'JptSelectionOpened'
      ? openingBreaches(event.data, rulebook)
      : event.type === 'CandidateAdmitted'
        ? eligibilityBreaches(event.data, rulebook)
        : [];
  return [...own, ...decisionBreaches(event.data, rulebook)];
}

/** A decision with its findings written into it. @throws RuleViolation, also for the first breach unless recorded as taken */
export const judged = <E extends SelectionDecision>(event: E, rulebook: Rulebook): E => ({
  ...event,
  data: {
    ...event.data,
    findings: findingsOf(selectionBreaches(event, rulebook), event.data.recordedAsTaken),
  },
});

const breach = (ruleset: Ruleset, code: string, more: Omit<Breach, 'code' | 'rule' | 'version'>): Breach => ({
  code,
  rule: ruleset.rule,
  version: versionOf(ruleset),
  ...more,
});

type Opened = Omit<JptSelectionOpened['data'], 'findings'>;

function openingBreaches(opened: Opened, rulebook: Rulebook): Breach[] {
  checkWeights(opened, rulebook);
  const { noticeFrom, noticeUntil, panel, decidedOn } = opened;
  if (noticeUntil < noticeFrom)
    throw new RuleViolation('selection.notice-order', {
      pointer: '/noticeUntil',
      values: { from: noticeFrom, until: noticeUntil },
    });
  const ruleset = rulebook.inForce<PanelComposition>('selection.panel', decidedOn);
  if (!ruleset) return [];
  const { minimum, maximum, odd, internalPercent } = ruleset.values;
  const internal = panel.filter(({ side }) => side === 'internal').length;
  const n = panel.length;
  const isFit =
    n >= minimum &&
    n <= maximum &&
    (!odd || n % 2 === 1) &&
    internal > 0 &&
    internal < n &&
    internal * 100 <= internalPercent * n;
  const x = n === 0 ? 0 : Math.round((internal * 100) / n);
  return isFit ? [] : [breach(ruleset, 'panel.composition', { pointer: '/panel', values: { n, x } })];
}

/** Effect R: every part within its limits, and the sum; the maxima alone sum to it. */
function checkWeights({ weights, decidedOn }: Opened, rulebook: Rulebook): void {
  const ruleset = rulebook.inForce<WeightLimits>('selection.weights', decidedOn);
  if (!ruleset) return;
  const refuse = (values: Record<string, string | number>, sentence?: string): never => {
    const cited = { rule: ruleset.rule, version: versionOf(ruleset), pointer: '/weights', values };
    throw new RuleViolation('selection.weights', { ...cited, ...(sentence && { sentence }) });
  };
  const { parts, sum: whole } = ruleset.values;
  for (const { part, minimum, maximum } of parts) {
    const [own, ...more] = weights.filter((weight) => weight.part === part);
    if (!own || more.length > 0 || own.percent < minimum || own.percent > maximum)
      refuse({ part, minimum, maximum }, 'selection.weights#part');
  }
  const sum = weights.reduce((total, { percent }) => total + percent, 0);
  if (sum !== whole) refuse({ sum, whole });
}

type Admitted = Omit<CandidateAdmitted['data'], 'findings'>;

function eligibilityBreaches(admitted: Admitted, rulebook: Rulebook): Breach[] {
  const ruleset = rulebook.inForce<Eligibility>('jpt.eligibility', admitted.decidedOn);
  // Only the President makes an exception; after an erasure nothing is left to judge.
  if (!ruleset || admitted.presidentException !== null || !Object.hasOwn(admitted, 'birthDate')) return [];
  const { maximumAge, education, years, months } = ruleset.values;
  const height = (level: (typeof EDUCATION_LEVELS)[number]): number => EDUCATION_LEVELS.indexOf(level);
  const unmet = [
    [ageOn(admitted.birthDate, admitted.decidedOn) > maximumAge, 'age', '/birthDate'],
    [height(admitted.education) < height(education), 'education', '/education'],
    [admitted.yearsOfExperience < years, 'experience', '/yearsOfExperience'],
    [admitted.monthsInLevel < months, 'level', '/monthsInLevel'],
    [!admitted.goodRecord, 'record', '/goodRecord'],
    [!admitted.healthy, 'health', '/healthy'],
    [!admitted.meetsStandard, 'standard', '/meetsStandard'],
  ] as const;
  return unmet.flatMap(([isUnmet, requirement, pointer]) =>
    isUnmet
      ? [breach(ruleset, 'jpt.eligibility', { pointer, sentence: `jpt.eligibility#${requirement}` })]
      : [],
  );
}

/** Whole years of age on a day. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
