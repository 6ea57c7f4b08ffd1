import { isBlank, isCivilDate } from '#app/kernel';
import type { JsonValue } from '#app/event-store';
import { instantOf, pointerOf } from '#app/web';
import { RowRefused } from './row-refused.js';

/** How the cells of a row were written: JSON has numbers, CSV has texts only. */
export type CellForm = 'json' | 'text';

/**
 * The fields of one row, read one by one. Names and free texts are cleaned: trimmed, NFC, single spaces.
 * @throws RowRefused at the first field that does not hold
 */
export class RowFields {
  readonly values: Readonly<Record<string, JsonValue>>;

  /** @param columns the names that a row may have */
  constructor(
    value: JsonValue,
    columns: readonly string[],
    private readonly form: CellForm,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new RowRefused('field.object', '');
    this.values = value as Readonly<Record<string, JsonValue>>;
    const unknown = Object.keys(this.values).find((key) => !columns.includes(key));
    if (unknown !== undefined) throw new RowRefused('field.unknown', pointerOf([unknown]));
  }

  /** The value as it came; null where the row has none. */
  raw(key: string): JsonValue {
    return this.values[key] ?? null;
  }

  /** A text of 1 to `maxLength` characters. */
  text(key: string, maxLength: number): string {
    return this.textOrNull(key, maxLength) ?? missing(key);
  }

  /** A text, or null where the row has none. */
  textOrNull(key: string, maxLength: number): string | null {
    const value = this.raw(key);
    if (value === null) return null;
    if (typeof value !== 'string') throw refused('field.text', key);
    const cleaned = value.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
    if (isBlank(cleaned)) return null;
    if (cleaned.length > maxLength) throw refused('field.too-long', key, { 1: maxLength });
    if (/\p{Cc}/u.test(cleaned)) throw refused('field.invalid', key);
    return cleaned;
  }

  /** A text of this form. */
  matching(key: string, pattern: RegExp, code = 'field.pattern'): string {
    return this.matchingOrNull(key, pattern, code) ?? missing(key);
  }

  /** A text of this form, or null where the row has none. */
  matchingOrNull(key: string, pattern: RegExp, code = 'field.pattern'): string | null {
    const text = this.textOrNull(key, 500);
    if (text === null || pattern.test(text)) return text;
    throw refused(code, key, { 1: pattern.source });
  }

  /** One of a fixed vocabulary. */
  oneOf<const T extends string>(key: string, allowed: readonly T[]): T {
    const text = this.text(key, 500);
    const found = allowed.find((one) => one === text);
    if (found === undefined) throw refused('field.one-of', key, { 1: allowed.join(', ') });
    return found;
  }

  /** A day that exists, `YYYY-MM-DD`. */
  date(key: string): string {
    const text = this.text(key, 500);
    if (!isCivilDate(text)) throw refused('field.date', key);
    return text;
  }

  /** An instant, RFC 3339 with its offset, as UTC with milliseconds. */
  instant(key: string): string {
    const instant = instantOf(this.text(key, 500));
    if (instant === null) throw refused('field.instant', key);
    return instant;
  }

  /** A whole number, or null where the row has none. Of CSV, its digits; of JSON, a number. */
  whole(key: string, minimum: number, maximum = Number.MAX_SAFE_INTEGER): number | null {
    const value = this.form === 'text' ? this.digits(key) : this.raw(key);
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refused('field.integer', key);
    if (value < minimum) throw refused('field.minimum', key, { 1: minimum });
    if (value > maximum) throw refused('field.maximum', key, { 1: maximum });
    return value;
  }

  /** An exact decimal as text, or null where the row has none: with a point, or with the comma of Indonesian spreadsheets. */
  decimal(key: string): string | null {
    const value = this.raw(key);
    const text = typeof value === 'number' ? String(value) : this.textOrNull(key, 500);
    if (text === null) return null;
    if (!/^-?[0-9]{1,15}([.,][0-9]{1,6})?$/.test(text)) throw refused('field.decimal', key);
    return text.replace(',', '.');
  }

  private digits(key: string): number | null {
    const text = this.textOrNull(key, 500);
    if (text === null) return null;
    if (!/^-?[0-9]{1,16}$/.test(text)) throw refused('field.integer', key);
    return Number(text);
  }
}

/** Refuses a row for a field that it lacks. */
export const missing = (key: string): never => {
  throw refused('field.missing', key);
};

const refused = (code: string, key: string, values: Record<string, string | number> = {}): RowRefused =>
  new RowRefused(code, pointerOf([key]), values);
