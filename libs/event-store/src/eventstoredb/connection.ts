/**
 * The one file that knows the client (`@eventstore/db-client` 6.2.1). It takes from it the connection (discovery, channel,
 * TLS, credentials, the move to another leader) and the generated protocol, and makes the calls itself: the client's own
 * append and subscription functions throw in places where nobody can catch them, which ends the process. It is CommonJS
 * (pitfall 26): the generated messages have no names that an import could take singly.
 */
import { EventStoreDBClient, type SingleNodeOptions } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Client, ClientReadableStream } from '@grpc/grpc-js';
import type { Address } from './address.js';
import type { Place } from './place.js';

/** An event as it goes over the wire: JSON as its own text. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An event as the server stores it. */
export interface WireEvent extends SentEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly place: Place;
  /** The server's time, milliseconds since 1970. */
  readonly created: number;
}

/** What the server says to an append. −1: the stream does not exist. */
export type Verdict =
  | { readonly kind: 'written'; readonly revision: bigint }
  | { readonly kind: 'conflict'; readonly current: bigint };

/** What is asked for: a stream or everything, from a place of its own or an end; `count` absent: live as well. */
export interface Question {
  /** Absent: the whole log. */
  readonly stream?: string;
  /** Of the whole log only streams whose names begin with one of these; for a question without `count` alone. */
  readonly beginnings?: readonly string[];
  /** Inclusive for a read, exclusive for a subscription (pitfall 24; `reading.ts` makes both the same). */
  readonly from: 'start' | 'end' | bigint | Place;
  readonly backwards?: boolean;
  readonly count?: number;
}

/** One message of an answer. */
export type Item =
  | { readonly kind: 'event'; readonly event: WireEvent }
  | { readonly kind: 'confirmed' | 'caught_up' | 'no_stream' | 'other' };

const SHUTDOWN = 4;
const TICKS_A_MILLISECOND = 10_000n;
/** Records that a filtering server looks at between two signs of life. */
const WINDOW = 500;
const empty = () => new shared.Empty();

/** One client over one address; thrown away when it cannot mend itself. */
export class Connection extends EventStoreDBClient {
  private channel: Promise<{ close(): void }> | undefined;
  private heard = -Infinity;

  constructor({ hosts, discover, tls, authority, credentials }: Address) {
    const common = {
      connectionName: 'jejak',
      keepAliveInterval: 10_000,
      keepAliveTimeout: 10_000,
      // Seconds a seed, and rounds over the seeds: a seed behind a black hole must leave time for the next.
      gossipTimeout: 1,
      maxDiscoverAttempts: 3,
    };
    const [first] = hosts;
    const where = discover
      ? { discover: first }
      : hosts.length > 1
        ? { endpoints: hosts }
        : { endpoint: first };
    super(
      { ...common, ...where } as SingleNodeOptions,
      { insecure: !tls, ...(authority ? { rootCertificate: authority } : {}) },
      credentials ?? undefined,
    );
    // It waits for the next channel, and rejects with nobody listening when that channel cannot be had either.
    const mend = this.handleError;
    this.handleError = (client, error) => mend(client, error).catch(() => undefined);
    const channelOf = this.getChannel;
    this.getChannel = () => (this.channel = channelOf());
  }

  /** When the server last answered anything, by `performance.now()`. */
  get answered(): number {
    return this.heard;
  }

  /**
   * One unary append. The shared batch stream is never used: its late replies kill the process (pitfalls 6, 8), and it is
   * what a call with credentials avoids (pitfall 20).
   * @throws the error as gRPC gives it
   */
  send(
    stream: string,
    expected: bigint,
    events: readonly SentEvent[],
    { signal, deadlineMs }: { signal: AbortSignal; deadlineMs: number },
  ): Promise<Verdict> {
    return this.execute(
      StreamsClient,
      'append',
      (client) =>
        new Promise((resolve, reject) => {
          refuseDead(client, signal);
          const call = client.append(
            ...this.callArguments({ requiresLeader: true, deadline: deadlineMs }),
            (error, response) => {
              if (error || !response) return reject(error ?? new Error('The server answered nothing.'));
              this.heard = performance.now();
              const verdict = verdictOf(response);
              return verdict
                ? resolve(verdict)
                : reject(new Error('The server answered neither yes nor no.'));
            },
          );
          // Pitfall 5: an 'error' that nobody listens to ends the process.
          call.on('error', reject);
          signal.addEventListener('abort', () => call.cancel(), { once: true });
          for (const message of appendMessages(stream, expected, events)) call.write(message);
          call.end();
        }),
    );
  }

  /**
   * Asks, and yields the answer as it comes, as fast as it is taken: what is not taken stays with the server, but for the
   * window of HTTP/2 and sixteen messages. Ends when the server ends it, or at the abort.
   * @throws the error as gRPC gives it
   */
  async *ask(question: Question, signal: AbortSignal): AsyncGenerator<Item, void, undefined> {
    let failed: Error | undefined;
    let asked: Client | undefined;
    const call = await this.execute(StreamsClient, 'read', async (client) => {
      refuseDead(client, signal);
      asked = client;
      const made = client.read(
        readRequest(question),
        ...this.callArguments({ requiresLeader: true }, { deadline: Infinity }),
      ) as ClientReadableStream<streams.ReadResp>;
      // Before anything can fail (pitfall 5); an iteration that began too late would see only a clean end (pitfall 4).
      made.on('error', (error) => (failed ??= error));
      return made;
    });
    const cancel = (): void => call.cancel();
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    try {
      for await (const response of call) {
        this.heard = performance.now();
        yield itemOf(response);
      }
      if (failed) throw failed;
      this.heard = performance.now();
    } catch (error) {
      if (signal.aborted) return;
      void this.handleError(asked!, error as Error);
      throw error;
    } finally {
      signal.removeEventListener('abort', cancel);
      cancel();
    }
  }

  /**
   * Lets go of the channel there is, if any; calls under way end by themselves. `dispose` ends streams only and leaves the
   * channel open; asking the client for its channel would make it look for one.
   */
  close(): void {
    void this.channel?.then(
      (channel) => channel.close(),
      () => undefined,
    );
  }
}

/** A failing neighbour may have closed the channel since it was handed out; the client calls on, inside a promise nobody holds. */
function refuseDead(client: Client, signal: AbortSignal): void {
  if (signal.aborted) throw new Error('Given up before it was sent.');
  if ((client.getChannel().getConnectivityState(false) as number) === SHUTDOWN)
    throw Object.assign(new Error('The channel was closed before it was used.'), { code: 14 });
}

function* appendMessages(
  stream: string,
  expected: bigint,
  events: readonly SentEvent[],
): Generator<streams.AppendReq> {
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(identifierOf(stream));
  if (expected === -1n) options.setNoStream(empty());
  else options.setRevision(String(expected));
  yield new streams.AppendReq().setOptions(options);
  for (const { id, type, data, metadata } of events) {
    const message = new streams.AppendReq.ProposedMessage();
    message.setId(new shared.UUID().setString(id));
    message.getMetadataMap().set('type', type).set('content-type', 'application/json');
    message.setData(bytesOf(data)).setCustomMetadata(bytesOf(metadata));
    yield new streams.AppendReq().setProposedMessage(message);
  }
}

function verdictOf(response: streams.AppendResp): Verdict | undefined {
  const success = response.getSuccess();
  if (success?.hasCurrentRevision())
    return { kind: 'written', revision: BigInt(success.getCurrentRevision()) };
  const wrong = response.getWrongExpectedVersion();
  if (!wrong) return undefined;
  return { kind: 'conflict', current: wrong.hasCurrentRevision() ? BigInt(wrong.getCurrentRevision()) : -1n };
}

function readRequest({ stream, beginnings, from, backwards = false, count }: Question): streams.ReadReq {
  const options = new streams.ReadReq.Options();
  const { FORWARDS, BACKWARDS } = streams.ReadReq.Options.ReadDirection;
  options.setReadDirection(backwards ? BACKWARDS : FORWARDS);
  options.setResolveLinks(false);
  if (beginnings) options.setFilter(onlyStreams(beginnings));
  else options.setNoFilter(empty());
  options.setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(empty()));
  if (count === undefined) options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  else options.setCount(String(count));
  if (stream === undefined) options.setAll(wholeLog(from));
  else options.setStream(ofStream(stream, from));
  return new streams.ReadReq().setOptions(options);
}

function onlyStreams(beginnings: readonly string[]): streams.ReadReq.Options.FilterOptions {
  const names = new streams.ReadReq.Options.FilterOptions.Expression().setPrefixList([...beginnings]);
  const filter = new streams.ReadReq.Options.FilterOptions().setStreamIdentifier(names);
  return filter.setMax(WINDOW).setCheckpointintervalmultiplier(1);
}

function wholeLog(from: Question['from']): streams.ReadReq.Options.AllOptions {
  const all = new streams.ReadReq.Options.AllOptions();
  if (typeof from === 'object') {
    const position = new streams.ReadReq.Options.Position();
    position.setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare));
    return all.setPosition(position);
  }
  return from === 'end' ? all.setEnd(empty()) : all.setStart(empty());
}

function ofStream(stream: string, from: Question['from']): streams.ReadReq.Options.StreamOptions {
  const options = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifierOf(stream));
  if (typeof from === 'bigint') return options.setRevision(String(from));
  return from === 'end' ? options.setEnd(empty()) : options.setStart(empty());
}

function itemOf(response: streams.ReadResp): Item {
  const record = response.getEvent()?.getEvent();
  if (record) return { kind: 'event', event: eventOf(record) };
  if (response.hasConfirmation()) return { kind: 'confirmed' };
  if (response.hasCaughtUp()) return { kind: 'caught_up' };
  return { kind: response.hasStreamNotFound() ? 'no_stream' : 'other' };
}

function eventOf(record: streams.ReadResp.ReadEvent.RecordedEvent): WireEvent {
  const system = record.getMetadataMap();
  return {
    id: record.getId()?.getString() ?? '',
    stream: textOf(record.getStreamIdentifier()?.getStreamName_asU8()),
    revision: BigInt(record.getStreamRevision()),
    place: { commit: BigInt(record.getCommitPosition()), prepare: BigInt(record.getPreparePosition()) },
    type: system.get('type') ?? '',
    created: Number(BigInt(system.get('created') ?? 0) / TICKS_A_MILLISECOND),
    data: textOf(record.getData_asU8()),
    metadata: textOf(record.getCustomMetadata_asU8()),
  };
}

const identifierOf = (stream: string) => new shared.StreamIdentifier().setStreamName(bytesOf(stream));
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');
