/** Deeper values come from a loop of references, or from nobody. */
const DEPTH = 256;

/** Where a value is not plain JSON, and why. */
export interface JsonFault {
  /** RFC 6901 pointer. */
  readonly path: string;
  readonly reason: string;
}

/**
 * The first place where a value is not plain JSON: it would be stored as something else (a date as text, `undefined` as
 * nothing, NaN as null), or not at all. Every event passes here, so a path is only spelled out on the way back from a fault.
 */
export function faultOf(value: unknown, depth = 0): JsonFault | undefined {
  switch (typeof value) {
    case 'boolean':
      return undefined;
    case 'string':
      return isStorable(value) ? undefined : fault('text holds U+0000 or a lone surrogate');
    case 'number':
      return Number.isFinite(value) ? undefined : fault(`${value} is not a JSON number`);
    case 'object':
      if (value === null) return undefined;
      if (depth === DEPTH) return fault(`nested deeper than ${DEPTH}`);
      return Array.isArray(value) ? faultOfArray(value, depth) : faultOfObject(value, depth);
    default:
      return fault(`${typeof value} is not JSON`);
  }
}

function faultOfArray(values: readonly unknown[], depth: number): JsonFault | undefined {
  for (let i = 0; i < values.length; i++) {
    const found = faultOf(values[i], depth + 1);
    if (found) return within(String(i), found);
  }
  return undefined;
}

function faultOfObject(value: object, depth: number): JsonFault | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Any realm's plain object: its prototype has none. A Date, a Map, an instance of a class has one.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return fault(`${value.constructor?.name ?? 'an instance'} is not a plain object`);
  for (const key of Object.keys(value)) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (!isStorable(key) || (key === 'toJSON' && typeof member === 'function'))
      return fault('bad member name');
    const found = faultOf(member, depth + 1);
    if (found) return within(key, found);
  }
  return undefined;
}

/** The log cannot keep the null character and half of a surrogate pair byte for byte. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const fault = (reason: string): JsonFault => ({ path: '', reason });

const within = (member: string, { path, reason }: JsonFault): JsonFault => ({
  path: `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}${path}`,
  reason,
});
