import type { ApiClient } from './api-client.js';

/** The moments a replay is asked for: what was known by then, and what was in force that day. */
export interface ReplayOptions {
  readonly knownAt?: string;
  readonly validAt?: string;
}

interface EventPage {
  readonly items: readonly {
    readonly revision: string;
    readonly position: string;
    readonly type: string;
    readonly recordedAt: string;
    readonly validAt: string | null;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly next?: string | null;
}

/** The address of a decision or of a stream's events, at those moments. A stream's name holds a dot before its first hyphen. */
export function replayPath(target: string, { knownAt, validAt }: ReplayOptions): string {
  const stream = /^[a-z]+\.[a-zA-Z]+-/.test(target);
  const query = new URLSearchParams();
  if (knownAt) query.set('knownAt', knownAt);
  if (validAt && !stream) query.set('validAt', validAt);
  const path = stream ? `/v1/streams/${encodeURIComponent(target)}/events` : `/v1/decisions/${encodeURIComponent(target)}`;
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** Events of a stream, one block each, oldest first, as plain text. */
export function describeEvents(page: EventPage): string {
  return page.items
    .map((e) => {
      const fields = Object.entries(e.data).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0));
      const rows = fields.map(([name, value]) => `    ${name.padEnd(18)} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
      return [`${e.revision}  ${e.type}  recorded ${e.recordedAt}  in force ${e.validAt ?? '-'}  position ${e.position}`, ...rows].join('\n');
    })
    .join('\n\n');
}

/** Replays a stream or a decision over HTTP, as the inspectorate sees it. */
export async function replay(api: ApiClient, target: string, options: ReplayOptions, asJson: boolean): Promise<string> {
  const answer = await api.json<EventPage>(replayPath(target, options));
  return asJson || !Array.isArray(answer.items) ? JSON.stringify(answer, null, asJson ? 0 : 2) : describeEvents(answer);
}
