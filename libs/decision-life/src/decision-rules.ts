import { RuleViolation, versionOf, type Breach, type DecisionData, type Rulebook } from '#app/kernel';

type Judged = Pick<
  DecisionData,
  'decidedOn' | 'effectiveFrom' | 'effectiveUntil' | 'inauguratedOn' | 'pertek'
>;

/**
 * The rules of effect F that bind every decision: BKN's consideration is not after the SK, the inauguration not before it.
 * @throws RuleViolation `decision.effect-order` when it would end before it begins
 */
export function decisionBreaches(decision: Judged, rulebook: Rulebook): Breach[] {
  const { decidedOn, effectiveFrom, effectiveUntil, inauguratedOn, pertek } = decision;
  if (effectiveUntil !== null && effectiveUntil < effectiveFrom)
    throw new RuleViolation('decision.effect-order', {
      pointer: '/effectiveUntil',
      values: { from: effectiveFrom, until: effectiveUntil },
    });
  return [
    ...outOfOrder(
      'decision.pertek-order',
      'decision.pertek-after-sk',
      '/pertek/date',
      pertek?.date,
      decidedOn,
      decidedOn,
      rulebook,
    ),
    ...outOfOrder(
      'decision.inauguration',
      'decision.inauguration-before-sk',
      '/inauguratedOn',
      decidedOn,
      inauguratedOn,
      decidedOn,
      rulebook,
    ),
  ];
}

function outOfOrder(
  rule: string,
  code: string,
  pointer: string,
  first: string | null | undefined,
  second: string | null,
  day: string,
  rulebook: Rulebook,
): Breach[] {
  const ruleset = rulebook.inForce(rule, day);
  if (!ruleset || !first || !second || first <= second) return [];
  return [{ code, rule, version: versionOf(ruleset), pointer, values: { first, second } }];
}

/**
 * Effect R: the version of a rule that a decision cites must be the one in force on its day; none cited: that one.
 * @returns the version to cite, or null where the rule did not exist on that day
 * @throws RuleViolation `decision.ruleset-wrong`
 */
export function citedVersion(
  rule: string,
  stated: string | null,
  day: string,
  rulebook: Rulebook,
): string | null {
  const inForce = rulebook.inForce(rule, day);
  const version = inForce ? versionOf(inForce) : null;
  if (stated === null || stated === version) return version;
  const judge = rulebook.inForce('decision.ruleset', day);
  throw new RuleViolation('decision.ruleset-wrong', {
    rule: 'decision.ruleset',
    ...(judge && { version: versionOf(judge) }),
    values: { date: day },
    pointer: '/rulesetId',
  });
}

/** The versions in force on a day, as a decision cites them; a rule that did not exist then is not cited. */
export const citedVersions = (
  rules: readonly string[],
  day: string,
  rulebook: Rulebook,
): { rule: string; version: string }[] =>
  rules.flatMap((rule) => {
    const ruleset = rulebook.inForce(rule, day);
    return ruleset ? [{ rule, version: versionOf(ruleset) }] : [];
  });
