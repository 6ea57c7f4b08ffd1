import type { Opens, RecordedFact, SealedField, SealedFields } from '#app/platform';
import type { Vault } from '#app/vault';
import { upcast } from './upcast.js';
import { UnknownEventError, type EventRegistry } from './event-registry.js';

/** True when every field is stored as a commitment and an opening, and none in clear as in log format 0. */
export function sealedIn(fields: unknown): fields is SealedFields {
  for (const name in fields as SealedFields) {
    const field: Partial<SealedField> | null = (fields as SealedFields)[name] ?? null;
    if (typeof field?.commitment !== 'string' || typeof field.opening !== 'string') return false;
  }
  return true;
}

/** See `EventCodec.open`. */
export async function openedFacts(
  registry: EventRegistry,
  vault: Vault,
  facts: readonly RecordedFact[],
  opens: Opens = () => true,
  position: string | null = null,
): Promise<RecordedFact[]> {
  const opened = await vault.open(
    facts,
    (fact, field) => opens(fact.visibility[field] ?? 'X', field),
    position,
  );
  return facts.map((fact, i) => {
    const { values, erasure } = opened[i]!;
    if (erasure === null && Object.keys(values).length === 0) return fact;
    const { definition, validator } = registry.get(fact.type);
    const { visibility } = fact;
    // A field of today may be made of public values and sealed ones.
    const whole = { ...fact.stored, ...values };
    const data = {
      ...fact.data,
      ...upcast(definition, fact.schemaVersion, { data: whole, visibility }).data,
    };
    const sealed = Object.fromEntries(
      Object.entries(fact.sealed).filter(([name]) => !Object.hasOwn(values, name)),
    );
    if (Object.keys(sealed).length === 0 && !validator.Check(data))
      throw new UnknownEventError(`${fact.type} at position ${fact.position} does not fit its schema.`);
    return { ...fact, data, sealed, erasure };
  });
}
