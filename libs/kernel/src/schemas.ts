import { Type, type TSchema } from 'typebox';

/** A UUID in its canonical lower-case form. */
export const uuid = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUID',
});
/** An opaque id: never derived from a person, never parsed. */
/** What an opaque id is made of, for texts that no schema reads. */
export const OPAQUE_ID = /^[A-Za-z0-9_-]{1,64}$/;
export const opaqueId = Type.String({ pattern: OPAQUE_ID.source, description: 'opaque id' });
/** An agency's lower-case slug (`instansi`). */
export const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80, description: 'slug' });
/** A civil date of the local calendar, `YYYY-MM-DD`; the format refuses days that do not exist. */
export const civilDate = Type.String({
  format: 'date',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'civil date',
});
/** A day of every year, `MM-DD`. */
export const monthDay = Type.String({
  pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  description: 'month and day',
});
/** An instant, RFC 3339 UTC with milliseconds: `2024-09-22T16:59:59.000Z`. */
export const instant = Type.String({
  format: 'date-time',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$',
  description: 'instant',
});
/** A short line of text, at least one character. */
export const line = Type.String({ minLength: 1, maxLength: 500 });
/** Free text of some length. */
export const text = Type.String({ minLength: 1, maxLength: 8000 });
/** A stable code: lower-case words joined by hyphens or dots. */
export const code = Type.String({
  pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$',
  maxLength: 80,
  description: 'code',
});
/** SHA-256 in lower-case hex. */
export const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex' });
/** A whole number ≥ 1. */
export const positiveInt = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
/** A whole number ≥ 0. */
export const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
/** A whole percentage. */
export const percent = Type.Integer({ minimum: 0, maximum: 100 });
/** Yes or no. */
export const flag = Type.Boolean();
/** A calendar year. */
export const year = Type.Integer({ minimum: 1945, maximum: 2200 });
/** An exact decimal, written as a string: `"87.50"`. Never a binary float. */
export const decimal = Type.String({ pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,6})?$', description: 'decimal' });

/** One of a fixed vocabulary. */
export const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Enum<[...T]>([...values] as [...T]);
/** A list with a limit on its length. */
export const listOf = <S extends TSchema>(schema: S, maxItems = 1000) => Type.Array(schema, { maxItems });
/** An object with exactly these members. */
export const record = <P extends Record<string, TSchema>>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
/** A member that may be absent. */
export const optional = <S extends TSchema>(schema: S) => Type.Optional(schema);
/** A whole number within these limits, both included. */
export const whole = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
/** Any plain JSON value; its exact shape is checked where it is used. */
export const json = Type.Unknown({ description: 'JSON value' });
