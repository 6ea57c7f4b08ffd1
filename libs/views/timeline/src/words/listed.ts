/** Counts with their words in one phrase, without those that are none: `2 posts given and 1 post left`. */
export function listed(and: string, counts: readonly (readonly [number, string])[]): string {
  const parts = counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} ${and} ${last}`;
}
