import { RuleViolation, versionOf, type Rulebook, type RuleViolationDetails } from '#app/kernel';

/** A refusal by a rule, with the version that judged: the one in force on the decision's day. */
export function refusal(
  code: string,
  rule: string,
  day: string,
  rulebook: Rulebook,
  details: RuleViolationDetails = {},
): RuleViolation {
  const ruleset = rulebook.inForce(rule, day);
  return new RuleViolation(code, { rule, ...(ruleset && { version: versionOf(ruleset) }), ...details });
}
