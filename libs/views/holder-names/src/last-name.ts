import { entriesOf } from '#app/decision-life';
import type { Opens, RecordedFact } from '#app/platform';

/** What is opened to tell a name: the name, and what corrects it. Never what lies in the vault alone. */
export const opensNames: Opens = (visibility, field) =>
  visibility !== 'X' && (field === 'name' || field === 'internalCorrections');

/**
 * The name that an employee's decisions alive say last, as it is known now: whoever took another name is not told by the former one.
 * @param facts of the employee's stream, oldest first, opened
 * @returns null where none says one, or the person was erased
 */
export function lastNameIn(facts: readonly RecordedFact[]): string | null {
  if (facts.some(({ erasure }) => erasure !== null)) return null;
  const names = entriesOf(facts).flatMap(({ corrected, death }) => {
    const { name } = corrected.data as { readonly name?: unknown };
    return death === null && typeof name === 'string' ? [name] : [];
  });
  return names.at(-1) ?? null;
}
