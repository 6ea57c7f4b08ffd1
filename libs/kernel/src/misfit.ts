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
