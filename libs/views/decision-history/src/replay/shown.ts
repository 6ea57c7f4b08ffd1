import { exceptVault, type RecordedFact, type Sentence } from '#app/platform';

/** A value that was erased: what proves it stays, what it was nobody can tell any more. */
export interface ErasedField {
  readonly field: string;
  readonly commitment: string;
}

/** Fields whose person was erased, and why. */
export interface Erased {
  readonly fields: readonly ErasedField[];
  readonly ground: string;
  readonly legalBasis: readonly { readonly rule: string; readonly version: string }[];
  /** When the erasure was recorded, and its public id; null where this log does not hold it. */
  readonly recordedAt: string | null;
  readonly leafId: string | null;
  /** Says so, where this log does not hold the erasure; otherwise null. */
  readonly note: Sentence | null;
}

/** A copy of the log from before an erasure, with the keys as they are after it. */
const unrecorded: Sentence = {
  id: 'Kunci data orang ini sudah dimusnahkan; dasar penghapusannya tidak ada dalam catatan ini.',
  en: "The key to this person's data was destroyed; on which ground, this log does not say.",
};

/** An event's values as an inspector may see them. */
export interface Shown {
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields that exist but stay in the personal vault. */
  readonly withheld: readonly string[];
  /** Fields that nobody can read any more; null: nothing was erased. */
  readonly erased: Erased | null;
}

/** Everything but class X; a field whose visibility was not pinned is X. */
export function visibleToInspector(
  fact: Pick<RecordedFact, 'data' | 'visibility' | 'sealed' | 'erasure'>,
): Shown {
  const { erasure, sealed } = fact;
  const data: Record<string, unknown> = {};
  const withheld = erasure === null ? Object.keys(sealed) : [];
  for (const [name, value] of Object.entries(fact.data))
    if (exceptVault(fact.visibility[name] ?? 'X')) data[name] = value;
    else withheld.push(name);
  if (erasure === null) return { data, withheld, erased: null };
  const { ground, legalBasis, recordedAt, leafId } = erasure;
  const fields = Object.entries(sealed).map(([field, { commitment }]) => ({ field, commitment }));
  const note = leafId === null ? unrecorded : null;
  return { data, withheld, erased: { fields, ground, legalBasis, recordedAt, leafId, note } };
}
