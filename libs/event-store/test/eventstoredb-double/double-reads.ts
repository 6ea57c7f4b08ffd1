import streams from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import type { DoubleLog, Kept } from './double-log.js';
import { nameOf, refusal } from './double-messages.js';

/** What a finite read answers; null: the stream does not exist. @throws ServiceError as the server refuses */
export function answerOf(log: DoubleLog, options: streams.ReadReq.Options): readonly Kept[] | null {
  const count = Number(options.getCount());
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const stream = options.getStream();
  if (!stream) return ofAll(log, options.getAll()!, backwards).slice(0, count);
  const own = log.shownStream(nameOf(stream.getStreamIdentifier()));
  if (!own) return null;
  const last = own.length - 1;
  const from = stream.hasEnd() ? last : stream.hasStart() ? 0 : Number(stream.getRevision());
  if (!backwards) return own.slice(from, from + count);
  // The server looks at the revisions from `from` down, whether they are there or not.
  return own.slice(Math.max(0, from - count + 1), from + 1).reverse();
}

function ofAll(
  log: DoubleLog,
  options: streams.ReadReq.Options.AllOptions,
  backwards: boolean,
): readonly Kept[] {
  const { shown: records } = log;
  if (options.hasEnd()) return backwards ? records.toReversed() : [];
  if (options.hasStart()) return backwards ? [] : records;
  const at = indexOf(log, options.getPosition()!);
  // Forwards inclusive, backwards exclusive.
  return backwards ? records.slice(0, at).reverse() : records.slice(at);
}

/** Where a subscription begins: behind the position given. @throws ServiceError, not the one of a read */
export function beginningOf(log: DoubleLog, options: streams.ReadReq.Options.AllOptions): number {
  if (options.hasEnd()) return log.shown.length;
  if (options.hasStart()) return 0;
  try {
    return indexOf(log, options.getPosition()!) + 1;
  } catch {
    throw refusal(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
  }
}

function indexOf(log: DoubleLog, position: streams.ReadReq.Options.Position): number {
  const [commit, prepare] = [BigInt(position.getCommitPosition()), BigInt(position.getPreparePosition())];
  if (commit < prepare) throw refusal(status.UNKNOWN, 'Exception was thrown by handler.');
  const index = log.records.findIndex((record) => record.position === commit);
  if (index < 0 || commit !== prepare)
    throw refusal(status.UNKNOWN, 'Unexpected ReadAllResult: InvalidPosition');
  return index;
}

/** What a filtered subscription lets through. */
export function filterOf(options: streams.ReadReq.Options): ((record: Kept) => boolean) | null {
  const filter = options.getFilter();
  if (!filter) return null;
  const byName = filter.getStreamIdentifier();
  const expression = byName ?? filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex(), 'u') : null;
  return (record) => {
    const text = byName ? record.stream : record.type;
    return regex ? regex.test(text) : prefixes.some((prefix) => text.startsWith(prefix));
  };
}
