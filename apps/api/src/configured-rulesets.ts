import { readFileSync } from 'node:fs';
import { misfitIn, versionOf, type Ruleset, type RuleShapes } from '#app/kernel';

/**
 * The rulesets that came with the program, as this installation configures them. A JSON file
 * `{ "<rule>@<validFrom>": { …values } }` may replace the values of unconfirmed (D) and own rulesets; what the law settles stays
 * as it is, and what is to hold for everyone is published.
 * @throws Error in plain words when the file cannot be read, names an unknown version, touches a settled one or has values
 *   without the shape of their rule
 */
export function configuredRulesets(
  rulesets: readonly Ruleset[],
  shapes: RuleShapes,
  file: string | null,
): Ruleset[] {
  const overrides = new Map(Object.entries(file ? read(file) : {}));
  const configured = rulesets.map((ruleset) => {
    const version = versionOf(ruleset);
    const values = overrides.get(version);
    if (values === undefined) return ruleset;
    if (ruleset.sureness !== 'D' && ruleset.sureness !== 'own')
      throw new Error(`RULES_FILE: ${version} is settled by ${ruleset.legalBasis} and cannot be configured.`);
    overrides.delete(version);
    const replaced = { ...ruleset, values: merged(ruleset.values, values) };
    const misfit = misfitIn(shapes[ruleset.rule] ?? {}, replaced.values);
    if (misfit !== null)
      throw new Error(`RULES_FILE: ${version} does not have the shape of its rule at ${misfit || '/'}.`);
    return replaced;
  });
  const [unknown] = overrides.keys();
  if (unknown !== undefined)
    throw new Error(`RULES_FILE: there is no ruleset ${unknown}; docs/events.md lists them.`);
  return configured;
}

const merged = (values: unknown, override: unknown): unknown =>
  isRecord(values) && isRecord(override) ? { ...values, ...override } : override;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read(file: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(parsed)) return parsed;
  } catch (error) {
    throw new Error(`RULES_FILE ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  throw new Error(`RULES_FILE ${file} must hold one JSON object.`);
}
