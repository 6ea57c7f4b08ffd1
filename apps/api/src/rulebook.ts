import { readFileSync } from 'node:fs';
import { Rulebook, versionOf, type Ruleset } from '#app/kernel';

/**
 * The rulebook of this installation. A JSON file `{ "<rule>@<validFrom>": { …values } }` may replace the values of
 * unconfirmed (D) and own rulesets; what the law settles stays as it is.
 * @throws Error in plain words when the file cannot be read, names an unknown version or touches a settled one
 */
export function rulebookOf(rulesets: readonly Ruleset[], file: string | null): Rulebook {
  const overrides = new Map(Object.entries(file ? read(file) : {}));
  const book = new Rulebook(
    rulesets.map((ruleset) => {
      const values = overrides.get(versionOf(ruleset));
      if (values === undefined) return ruleset;
      if (ruleset.sureness !== 'D' && ruleset.sureness !== 'own')
        throw new Error(
          `RULES_FILE: ${versionOf(ruleset)} is settled by ${ruleset.legalBasis} and cannot be configured.`,
        );
      overrides.delete(versionOf(ruleset));
      return { ...ruleset, values: merged(ruleset.values, values) };
    }),
  );
  const [unknown] = overrides.keys();
  if (unknown !== undefined)
    throw new Error(`RULES_FILE: there is no ruleset ${unknown}; docs/events.md lists them.`);
  return book;
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
