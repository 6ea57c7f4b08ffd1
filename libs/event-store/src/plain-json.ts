/** What the log cannot keep byte for byte: the null character and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
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
 * nothing, NaN as null), or not at all.
 */
export function faultOf(value: unknown, path = '', depth = 0): JsonFault | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string')
    return UNSTORABLE.test(value) ? { path, reason: 'text holds U+0000 or a lone surrogate' } : undefined;
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : { path, reason: `${value} is not a JSON number` };
  if (typeof value !== 'object') return { path, reason: `${typeof value} is not JSON` };
  if (depth === DEPTH) return { path, reason: `nested deeper than ${DEPTH}` };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const fault = faultOf(value[i], `${path}/${i}`, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  }
  return faultOfObject(value, path, depth);
}

function faultOfObject(value: object, path: string, depth: number): JsonFault | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Any realm's plain object: its prototype has none. A Date, a Map, an instance of a class has one.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return { path, reason: `${value.constructor?.name ?? 'an instance'} is not a plain object` };
  for (const key of Object.keys(value)) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (UNSTORABLE.test(key) || (key === 'toJSON' && typeof member === 'function'))
      return { path, reason: 'bad member name' };
    const fault = faultOf(member, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
