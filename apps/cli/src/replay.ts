import type { ApiClient } from './api-client.js';

/** The moments a replay is asked for: what was known by then, and what was in force that day. */
export interface ReplayOptions {
  readonly knownAt?: string;
  readonly validAt?: string;
}

/** An event as the service shows it to an inspector. */
interface ReplayedEvent {
  readonly revision: string;
  readonly position: string;
  readonly publicName: string;
  readonly recordedAt: string;
  readonly validAt: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields whose person was erased. */
  readonly erased: {
    readonly fields: readonly { readonly field: string; readonly commitment: string }[];
    readonly ground: string;
    readonly legalBasis: readonly { readonly rule: string }[];
    /** Set where the log does not hold the erasure. */
    readonly note: { readonly id: string; readonly en: string } | null;
  } | null;
}

interface EventPage {
  readonly stream: string;
  readonly events: readonly ReplayedEvent[];
  /** What was not known yet. */
  readonly later: { readonly events: number };
}

/** The address of a decision or of a stream's events, at those moments. A stream's name holds a dot before its first hyphen. */
export function replayPath(target: string, { knownAt, validAt }: ReplayOptions): string {
  const stream = isStream(target);
  const query = new URLSearchParams();
  if (knownAt) query.set('knownAt', knownAt);
  if (validAt && !stream) query.set('validAt', validAt);
  const path = stream
    ? `/v1/streams/${encodeURIComponent(target)}/events`
    : `/v1/decisions/${encodeURIComponent(target)}`;
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

const isStream = (target: string): boolean => /^[a-z]+\.[a-zA-Z]+-/.test(target);

function block({ revision, publicName, recordedAt, validAt, position, data, erased }: ReplayedEvent): string {
  const stated = Object.entries(data).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const rows = stated.map(
    ([name, value]) => `    ${name.padEnd(18)} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const why = erased && [erased.ground, ...erased.legalBasis.map(({ rule }) => rule)].join(', ');
  const words = erased?.note ? `${erased.note.id} (${erased.note.en})` : why;
  for (const { field } of erased?.fields ?? [])
    rows.push(`    ${field.padEnd(18)} dihapus (erased): ${words}`);
  return [
    `${revision}  ${publicName}  recorded ${recordedAt}  in force ${validAt ?? '-'}  position ${position}`,
    ...rows,
    '',
  ].join('\n');
}

/**
 * Replays a stream or a decision over HTTP, as the inspectorate sees it; yields lines of text, or one line of JSON a page.
 * @throws CommandFailure as the service refuses
 */
export async function* replay(
  api: ApiClient,
  target: string,
  options: ReplayOptions,
  asJson: boolean,
): AsyncIterable<string> {
  if (!isStream(target)) {
    const { body } = await api.page<object>(replayPath(target, options));
    return yield JSON.stringify(body, null, asJson ? 0 : 2);
  }
  let later = 0;
  for (let path: string | null = replayPath(target, options); path !== null;) {
    const page: { body: EventPage; next: string | null } = await api.page<EventPage>(path);
    if (asJson) yield JSON.stringify(page.body);
    else for (const event of page.body.events) yield block(event);
    later = page.body.later.events;
    path = page.next;
  }
  if (!asJson && later > 0) yield `Not known then: ${later} later event${later === 1 ? '' : 's'}.`;
}
