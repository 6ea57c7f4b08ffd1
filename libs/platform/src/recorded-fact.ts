import type { Visibility } from '#app/kernel';
import type { Actor } from './command-context.js';
import type { Erasure, SealedFields } from './sealed.js';

/** A stored event, decoded: what projections, publication and replay work on. */
export interface RecordedFact<T extends string = string, D = Readonly<Record<string, unknown>>> {
  readonly eventId: string;
  readonly stream: string;
  /** `<context>.<aggregate>`. */
  readonly category: string;
  /** What follows the category in the stream's name. */
  readonly key: string;
  readonly revision: bigint;
  /** Opaque; ordered as plain strings. */
  readonly position: string;
  readonly type: T;
  /** `<context>.<Type>`, the name used everywhere outside. */
  readonly publicName: string;
  readonly schemaVersion: number;
  /** The store's time, RFC 3339 UTC with milliseconds; never decreasing by position. */
  readonly recordedAt: string;
  readonly occurredAt: string;
  /** Civil date of legal effect, or null. */
  readonly validAt: string | null;
  readonly agencyId: string;
  /** Public id of this event. */
  readonly leafId: string;
  readonly commandId: string;
  /** Keyed: only `EventCodec.isOf` can compare it. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: Actor;
  /** The person concerned, or null. Internal; never public. */
  readonly subject: string | null;
  /** Field → visibility, as pinned when it was appended. A field not listed is `X`. */
  readonly visibility: Readonly<Record<string, Visibility>>;
  /** Public values; where the fact was opened (`EventCodec.open`), the others too. An erased field is not in it. */
  readonly data: D;
  /** Public values as they were stored, where that was a former version: what is opened later may have to join them. */
  readonly stored?: Readonly<Record<string, unknown>> | undefined;
  /** Fields that are not in `data`: nobody opened them, or nobody can. */
  readonly sealed: SealedFields;
  /** Why the sealed fields of an opened fact cannot be opened any more; null: they were not erased. */
  readonly erasure: Erasure | null;
}
