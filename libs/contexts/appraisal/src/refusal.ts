import { RuleViolation, versionOf, type Breach, type Rulebook, type RuleViolationDetails } from '#app/kernel';

/** A refusal by a rule, with the version in force on the day. */
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

/** A breach of a rule of effect F; none where the rule did not exist on the day. */
export function breachOf(
  code: string,
  rule: string,
  day: string,
  rulebook: Rulebook,
  details: Pick<Breach, 'pointer' | 'values' | 'sentence'>,
): Breach[] {
  const ruleset = rulebook.inForce(rule, day);
  return ruleset ? [{ code, rule, version: versionOf(ruleset), ...details }] : [];
}
