import type { RecordedFact } from '#app/platform';

/** An event's values as an inspector may see them. */
export interface Shown {
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields that exist but stay in the personal vault. */
  readonly withheld: readonly string[];
}

/** Everything but class X; a field whose visibility was not pinned is X. */
export function visibleToInspector(fact: Pick<RecordedFact, 'data' | 'visibility'>): Shown {
  const data: Record<string, unknown> = {};
  const withheld: string[] = [];
  for (const [name, value] of Object.entries(fact.data))
    if ((fact.visibility[name] ?? 'X') === 'X') withheld.push(name);
    else data[name] = value;
  return { data, withheld };
}
