import type { JsonValue } from '#app/event-store';

// eslint-disable-next-line no-control-regex -- every ASCII character is meant
const ASCII = /^[\x00-\x7f]*$/;

/** The value with every text in Unicode form NFC, so that one text has one spelling and one digest. Names stay as sent. */
export function normalised(value: JsonValue): JsonValue {
  // ASCII is in that form already, and nearly all of it; asking for the form would copy it.
  if (typeof value === 'string') return ASCII.test(value) ? value : value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(normalised);
  // Not grown member by member: the strict reader refuses `__proto__`, other callers need not have.
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, normalised(member)]));
}
