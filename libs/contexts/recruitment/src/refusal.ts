import { RuleViolation, versionOf, type Rulebook, type RuleViolationDetails } from '#app/kernel';

/** A rule with its version in force on a day, as a refusal names them. */
export function judgedBy(
  rule: string,
  day: string,
  rulebook: Rulebook,
): Pick<RuleViolationDetails, 'rule' | 'version'> {
  const ruleset = rulebook.inForce(rule, day);
  return { rule, ...(ruleset && { version: versionOf(ruleset) }) };
}

/** A refusal by a rule, with the version that judged: the one in force on the decision's day. */
export const refusal = (
  code: string,
  rule: string,
  day: string,
  rulebook: Rulebook,
  details: RuleViolationDetails = {},
): RuleViolation => new RuleViolation(code, { ...judgedBy(rule, day, rulebook), ...details });
