/** Adds every text and number inside a public value, in their order. */
export function addTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'number') texts.add(String(value));
  else if (Array.isArray(value)) for (const member of value) addTexts(member, texts);
  else if (value !== null && typeof value === 'object')
    for (const name of Object.keys(value)) addTexts((value as Record<string, unknown>)[name], texts);
}
