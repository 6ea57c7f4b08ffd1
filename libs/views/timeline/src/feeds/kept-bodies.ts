/** Most bodies made of one reading: languages, formats and hosts that ask for it while it is fresh. */
const MOST = 20;
const kept = new WeakMap<object, Map<string, string>>();

/**
 * The body of an answer, made once for all who get it from the same reading; it goes when the reading goes.
 * @param reading what the timeline's reader gave
 * @param name whatever else the body depends on: address, host, status
 */
export function bodyOnce(reading: object, name: string, make: () => string): string {
  const bodies = kept.get(reading) ?? new Map<string, string>();
  kept.set(reading, bodies);
  const known = bodies.get(name);
  if (known !== undefined) return known;
  const body = make();
  if (bodies.size < MOST) bodies.set(name, body);
  return body;
}
