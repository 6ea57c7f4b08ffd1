import { versionOf, type Rulebook } from '#app/kernel';

/** The versions in force on a day, as a decision cites them; a rule that did not exist then is not cited. */
export const citedOn = (
  day: string,
  rulebook: Rulebook,
  ...rules: readonly string[]
): { rule: string; version: string }[] =>
  rules.flatMap((rule) => {
    const ruleset = rulebook.inForce(rule, day);
    return ruleset ? [{ rule, version: versionOf(ruleset) }] : [];
  });
