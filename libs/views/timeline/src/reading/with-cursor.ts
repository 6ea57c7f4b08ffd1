/** The same path and query with another cursor, or without one. */
export function withCursor(url: string, cursor: string | null): string {
  const [path, query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.delete('cursor');
  parameters.delete('minPosition');
  if (cursor !== null) parameters.set('cursor', cursor);
  const text = parameters.toString();
  return text === '' ? path! : `${path}?${text}`;
}
