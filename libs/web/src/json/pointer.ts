/** RFC 6901 pointer of a path, the empty string for the whole document. */
export const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Pointer as a problem shows it: a URI fragment such as `#/criteria/0/name`, at most 200 characters long. */
export function fragmentOf(pointer: string): string {
  const fragment = `#${pointer.replace(/[^A-Za-z0-9/._~-]/g, (character) => encodeURIComponent(character))}`;
  return fragment.length > 200 ? `${fragment.slice(0, 199)}…` : fragment;
}
