import type { Visibility } from '#app/kernel';
import type { Actor } from '#app/platform';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The envelope's stored part. A permanent shape: see `docs/decisions/0004-envelope.md`. */
export interface EventMetadata {
  /** RFC 3339 UTC with milliseconds. */
  readonly occurredAt: string;
  /** Civil date of legal effect (TMT), or null. */
  readonly validAt: string | null;
  readonly agencyId: string;
  /** The person concerned; internal, never sealed, never public. */
  readonly subject: string | null;
  readonly actor: Actor;
  readonly commandId: string;
  /** Under the key of the event's owner: hex HMAC-SHA-256 (`docs/decisions/0011-sealed-fields.md`). */
  readonly commandDigest: string;
  readonly $correlationId: string;
  readonly $causationId: string | null;
  readonly visibility: Readonly<Record<string, Visibility>>;
  /** Random public id of the event, made at first append. */
  readonly leafId: string;
}

/** `<context>.<aggregate>` of a stream: what stands before the first hyphen. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** The key of a stream: what stands after the first hyphen. */
export const keyOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
