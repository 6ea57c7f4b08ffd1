import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

/**
 * Where a value does not fit its shape: an RFC 6901 pointer into it, `''` for the value as a whole; null where it fits. A
 * member that is missing, or must not be there, is pointed at itself.
 */
export function misfitIn(schema: TSchema, value: unknown): string | null {
  if (Value.Check(schema, value)) return null;
  const [first] = Value.Errors(schema, value);
  const { requiredProperties = [] } = (first?.params ?? {}) as {
    readonly requiredProperties?: readonly string[];
  };
  return [first?.instancePath ?? '', ...requiredProperties.slice(0, 1)].join('/');
}

/** What is wrong with values that have the shape of their rule, as a refusal says it. */
export interface Flaw {
  readonly code: string;
  /** RFC 6901 pointer into the values. */
  readonly pointer: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const SOUND = Symbol('sound');
type Judging = (values: never) => Flaw | null;

/**
 * A shape whose values must also be sound with one another, when they are published or corrected. What was published before is
 * judged by all the same: a shape is never narrowed for what is on record.
 */
export const sound = (shape: TSchema, flawOf: Judging): TSchema =>
  Object.defineProperty(shape, SOUND, { value: flawOf });

/** What is wrong with values that fit their shape; null: nothing. */
export function flawIn(shape: TSchema, values: unknown): Flaw | null {
  const flawOf = (shape as { readonly [SOUND]?: (values: unknown) => Flaw | null })[SOUND];
  return flawOf?.(values) ?? null;
}
