import type { ExpectedRevision, RecordedEvent } from '../event-store.js';
import type { Attempt, History, Seen } from './history.js';

/** An event of the log with its place, as the judgement needs it. */
interface Placed {
  readonly index: number;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: string;
}

/**
 * Judges what the callers of a run saw against the whole log: nothing acknowledged is missing, moved or twice there;
 * nothing refused or foreign is there; revisions and positions have no gap; what was sent later stands later; one append
 * won each expected revision; followers got every event in order.
 * @returns the violations, the first ones first; none: the history is clean
 */
export async function checkHistory(
  history: History,
  log: AsyncIterable<RecordedEvent> | Iterable<RecordedEvent>,
  { dense }: { readonly dense: boolean },
): Promise<string[]> {
  const wrong: string[] = [];
  const order: Seen[] = [];
  const placed = new Map<string, Placed>();
  const ends = new Map<string, bigint>();
  for await (const { id, stream, revision, position } of log) {
    const at = `${id} at position ${position}`;
    if (placed.has(id)) wrong.push(`twice: ${at}`);
    if (revision !== (ends.get(stream) ?? -1n) + 1n) wrong.push(`revision ${revision} of ${stream}: ${at}`);
    if (position <= (order.at(-1)?.position ?? '')) wrong.push(`position falls: ${at}`);
    if (dense && BigInt(position) !== BigInt(order.length + 1)) wrong.push(`gap: ${at}`);
    ends.set(stream, revision);
    placed.set(id, { index: order.length, stream, revision, position });
    order.push({ id, position });
  }
  wrong.push(
    ...outcomes(history.attempts, placed),
    ...foreign(history.attempts, order),
    ...laterIsLater(history.attempts),
    ...oneWinner(history.attempts),
    ...history.followers.flatMap((got, reader) => followed(got, order, reader)),
  );
  return wrong;
}

/** Acknowledged: there, where it was said. Refused: not there. */
function outcomes(attempts: readonly Attempt[], placed: ReadonlyMap<string, Placed>): string[] {
  return attempts.flatMap(({ ids, stream, expected, outcome }) => {
    if (outcome === 'conflict')
      return ids.filter((id) => placed.has(id)).map((id) => `refused, and there: ${id} in ${stream}`);
    return ids.flatMap((id, i) => {
      const found = placed.get(id);
      if (!found) return [`lost: ${id} acknowledged at position ${outcome.position}`];
      const revision = (expected === 'no_stream' ? -1n : expected) + 1n + BigInt(i);
      const last = i < ids.length - 1 || found.position === outcome.position;
      return found.stream === stream && found.revision === revision && last
        ? []
        : [`moved: ${id} stands at ${found.position}, acknowledged at ${outcome.position}`];
    });
  });
}

/** No event that nobody sent. */
function foreign(attempts: readonly Attempt[], order: readonly Seen[]): string[] {
  const sent = new Set(attempts.flatMap(({ ids }) => ids));
  return order.filter(({ id }) => !sent.has(id)).map(({ id, position }) => `foreign: ${id} at ${position}`);
}

/** What was sent after an acknowledgement stands behind what was acknowledged. */
function laterIsLater(attempts: readonly Attempt[]): string[] {
  const written = attempts.flatMap((a) =>
    a.outcome === 'conflict' ? [] : [{ ...a, position: a.outcome.position }],
  );
  const byAnswer = written.toSorted((a, b) => a.answeredAt - b.answeredAt);
  let next = 0;
  let highest = '';
  return written
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .flatMap(({ sentAt, position, ids }) => {
      for (; next < byAnswer.length && byAnswer[next]!.answeredAt < sentAt; next++)
        if (byAnswer[next]!.position > highest) highest = byAnswer[next]!.position;
      return position > highest
        ? []
        : [`${ids[0]} at ${position} was sent after ${highest} was acknowledged`];
    });
}

/** Of all appends with the same expectation on a stream one was acknowledged. */
function oneWinner(attempts: readonly Attempt[]): string[] {
  const winners = new Map<string, string>();
  const key = (stream: string, expected: ExpectedRevision) => `${stream} ${expected}`;
  return attempts.flatMap(({ stream, expected, outcome, ids }) => {
    if (outcome === 'conflict') return [];
    const other = winners.get(key(stream, expected));
    winners.set(key(stream, expected), ids[0]!);
    return other === undefined ? [] : [`two won ${key(stream, expected)}: ${other} and ${ids[0]}`];
  });
}

/** A follower that began at the start got the log's events one after the other. */
function followed(got: readonly Seen[], order: readonly Seen[], reader: number): string[] {
  const at = got.findIndex(({ id, position }, i) => order[i]?.id !== id || order[i].position !== position);
  if (at >= 0) return [`reader ${reader} got ${got[at]!.position} where ${order[at]?.position} stands`];
  return got.length < order.length ? [`reader ${reader} never got ${order[got.length]!.position}`] : [];
}
