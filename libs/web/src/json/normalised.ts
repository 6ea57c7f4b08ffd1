import type { JsonValue } from '#app/event-store';

/** The value with every text in Unicode form NFC, so that one text has one spelling and one digest. Names stay as sent. */
export function normalised(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(normalised);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, normalised(member)]));
}
