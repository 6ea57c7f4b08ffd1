import { civilDate, isCivilDate } from '#app/kernel';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** True when every civil date in the value is a day that exists: the schema alone lets 30 February pass. */
export function datesAreReal(schema: TSchema, value: unknown): boolean {
  const { description, anyOf, items, properties } = schema as Shape;
  if (description === civilDate.description) return typeof value === 'string' && isCivilDate(value);
  if (anyOf) return anyOf.some((branch) => Value.Check(branch, value) && datesAreReal(branch, value));
  if (items && Array.isArray(value)) return value.every((item) => datesAreReal(items, item));
  if (properties && typeof value === 'object' && value !== null)
    return Object.entries(properties).every(([name, member]) => datesAreReal(member, (value as Readonly<Record<string, unknown>>)[name]));
  return true;
}

interface Shape {
  readonly description?: string;
  readonly anyOf?: readonly TSchema[];
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
}
