import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Expected, Kept, Proposed, Verdict } from './double-log.js';

const TICKS_A_MILLISECOND = 10_000n;
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));
export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  textOf(identifier?.getStreamName_asU8() ?? new Uint8Array());

/** A refusal with the trailers of the server. */
export function refusal(
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

/** The stream and the expectation of an append. */
export function expectationOf(options: streams.AppendReq.Options): { stream: string; expected: Expected } {
  const stream = nameOf(options.getStreamIdentifier());
  if (options.hasNoStream()) return { stream, expected: 'no_stream' };
  if (options.hasAny()) return { stream, expected: 'any' };
  if (options.hasStreamExists()) return { stream, expected: 'stream_exists' };
  return { stream, expected: BigInt(options.getRevision()) };
}

/** An event of an append, unary or batched. */
export function proposedOf(
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): Proposed {
  const system = message.getMetadataMap();
  return {
    id: message.getId()!.getString(),
    type: system.get('type') ?? '',
    contentType: system.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function appendAnswer(
  verdict: Exclude<Verdict, { kind: 'dropped' }>,
  expected: Expected,
): streams.AppendResp {
  if (verdict.kind === 'too_large')
    throw refusal(status.INVALID_ARGUMENT, 'Maximum Append Size of 1048576 Exceeded.', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': '1048576',
    });
  if (verdict.kind === 'written') {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(verdict.position)).setPreparePosition(String(verdict.position));
    const success = new streams.AppendResp.Success().setCurrentRevision(String(verdict.revision));
    return new streams.AppendResp().setSuccess(success.setPosition(position));
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (verdict.current < 0n) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(verdict.current));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

export function eventAnswer(kept: Kept): streams.ReadResp {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent();
  record.setId(new shared.UUID().setString(kept.id));
  record.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(bytesOf(kept.stream)));
  record.setStreamRevision(String(kept.revision));
  record.setCommitPosition(String(kept.position)).setPreparePosition(String(kept.position));
  record
    .getMetadataMap()
    .set('type', kept.type)
    .set('content-type', kept.contentType)
    .set('created', String(BigInt(kept.created) * TICKS_A_MILLISECOND));
  record.setData(kept.data).setCustomMetadata(kept.metadata);
  const event = new streams.ReadResp.ReadEvent().setEvent(record).setCommitPosition(String(kept.position));
  return new streams.ReadResp().setEvent(event);
}

export const confirmation = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id),
  );

export const caughtUp = (): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpoint = (position: bigint): streams.ReadResp => {
  const message = new streams.ReadResp.Checkpoint();
  message.setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(message);
};

export const streamNotFound = (name: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(
      new shared.StreamIdentifier().setStreamName(bytesOf(name)),
    ),
  );
