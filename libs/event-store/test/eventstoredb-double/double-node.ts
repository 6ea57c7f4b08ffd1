import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo, type Server as SocketServer, type Socket } from 'node:net';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  Server,
  ServerCredentials,
  status,
  type Metadata,
  type ServerReadableStream,
  type ServerWritableStream,
  type ServiceError,
  type sendUnaryData,
} from '@grpc/grpc-js';
import type { DoubleLog, Proposed } from './double-log.js';
import {
  appendAnswer,
  eventAnswer,
  expectationOf,
  nameOf,
  proposedOf,
  refusal,
  streamNotFound,
} from './double-messages.js';
import { answerOf } from './double-reads.js';
import { DoubleSubscription } from './double-subscription.js';

/**
 * What befalls the next append: `cut` the connection ends before it arrives · `drop` it is written and the connection ends ·
 * `hang` it is not written and nothing is said · `hush` it is written and nothing is said · `late` it is written and the
 * answer comes when told · `early` the answer comes before the log shows it · an error to answer with.
 */
export type AppendFault = 'cut' | 'drop' | 'hang' | 'hush' | 'late' | 'early' | ServiceError;

type Read = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Append = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

/** Who a node is among others. */
export interface Membership {
  /** What it refuses a call with; undefined: it serves. */
  refuse(node: DoubleNode, metadata: Metadata): ServiceError | undefined;
  gossip(): gossip.ClusterInfo;
}

/** One node: the real wire, over sockets of its own that can be killed. */
export class DoubleNode {
  readonly subscriptions = new Set<DoubleSubscription>();
  private readonly sockets = new Set<Socket>();
  private readonly server = new Server();
  private readonly faults: { fault: AppendFault; happened: () => void }[] = [];
  private readonly held: (() => void)[] = [];
  private listener: SocketServer | undefined;
  private mute = false;
  private frozen: ReadonlySet<string> = new Set();
  port = 0;
  /** Answer to every call on streams, until it is taken away. */
  refusing: ServiceError | undefined;
  /** Appends that arrived. */
  appends = 0;
  /** Reads and subscriptions that arrived. */
  reads = 0;
  /** Records given to those who read or follow. */
  sent = 0;
  /** Subscriptions are confirmed and get nothing, from now on. */
  starving = false;
  /** Connections taken. */
  connections = 0;

  constructor(
    readonly log: DoubleLog,
    private readonly membership: Membership | null = null,
  ) {
    this.server.addService(StreamsService, {
      append: (call: Append, answer: sendUnaryData<streams.AppendResp>) => this.append(call, answer),
      read: (call: Read) => this.read(call),
    });
    this.server.addService(ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<features.SupportedMethods>) =>
        answer(null, supportedMethods()),
    });
    this.server.addService(GossipService, {
      read: (_: unknown, answer: sendUnaryData<gossip.ClusterInfo>) =>
        this.membership ? answer(null, this.membership.gossip()) : answer(refusal(status.UNIMPLEMENTED, '')),
    });
  }

  get alive(): boolean {
    return this.listener !== undefined;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Listens, after a kill on the same port again. */
  async start(): Promise<void> {
    const injector = this.server.createConnectionInjector(ServerCredentials.createInsecure());
    this.listener = createServer((socket) => {
      this.connections++;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
      // Accepted, and never answered.
      if (!this.mute) injector.injectConnection(socket);
    });
    await new Promise<void>((resolve) => this.listener!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.listener.address() as AddressInfo).port;
  }

  /** As kill -9: every connection is reset, nobody is told. What was written stays. */
  async kill(): Promise<void> {
    const listener = this.listener;
    this.listener = undefined;
    for (const subscription of this.subscriptions) subscription.leave();
    this.cut();
    await new Promise<void>((resolve) => (listener ? listener.close(() => resolve()) : resolve()));
  }

  /** Resets every connection; new ones are taken. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** From now on connections are accepted and never answered; those that are open end. Until `speak`. */
  silence(): void {
    this.mute = true;
    this.cut();
  }

  speak(): void {
    this.mute = false;
    this.cut();
  }

  /** The connections there are stay open, and no call on them is answered any more. New ones are served. */
  freeze(): void {
    this.frozen = new Set([...this.sockets].map((socket) => `${socket.remoteAddress}:${socket.remotePort}`));
    this.starveSubscriptions();
  }

  /** Ends every subscription in order, as if it were over. */
  endSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.end();
  }

  /** Keeps the subscriptions there are, and delivers nothing to them. */
  starveSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.starve();
  }

  /** Delivers to those again. */
  feedSubscriptions(): void {
    for (const subscription of this.subscriptions) subscription.feed();
  }

  /** Arms a fault for the next append. Resolves when it happened. */
  next(fault: AppendFault): Promise<void> {
    return new Promise((happened) => this.faults.push({ fault, happened }));
  }

  /** Gives the answers that were held back as `late`. */
  release(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  async close(): Promise<void> {
    await this.kill();
    this.server.forceShutdown();
  }

  private append(call: Append, answer: sendUnaryData<streams.AppendResp>): void {
    const events: Proposed[] = [];
    let options: streams.AppendReq.Options | undefined;
    call.on('error', () => undefined);
    call.on('data', (message: streams.AppendReq) => {
      if (message.hasOptions()) options = message.getOptions();
      else events.push(proposedOf(message.getProposedMessage()!));
    });
    call.on('end', () => {
      if (this.frozen.has(call.getPeer())) return;
      this.appends++;
      const refused = this.refusing ?? this.membership?.refuse(this, call.metadata);
      if (refused) return answer(refused);
      const armed = this.faults.shift();
      armed?.happened();
      const fault = armed?.fault;
      if (fault === 'hang') return;
      if (fault === 'cut') return this.cut();
      if (typeof fault === 'object') return answer(fault);
      const { stream, expected } = expectationOf(options!);
      const verdict = this.log.append(stream, expected, events);
      if (fault === 'drop') return this.cut();
      if (fault === 'hush' || verdict.kind === 'dropped') return;
      const speak = (): void => {
        try {
          answer(null, appendAnswer(verdict, expected));
        } catch (error) {
          answer(error as ServiceError);
        }
      };
      if (fault === 'late') this.held.push(speak);
      else if (verdict.kind === 'written' && fault !== 'early') this.log.onceShown(verdict.position, speak);
      else speak();
    });
  }

  private read(call: Read): void {
    call.on('error', () => undefined);
    this.reads++;
    if (this.frozen.has(call.getPeer())) return;
    const refused = this.refusing ?? this.membership?.refuse(this, call.metadata);
    if (refused) return void call.emit('error', refused);
    const options = call.request.getOptions()!;
    try {
      if (options.hasSubscription()) {
        const subscription = new DoubleSubscription(this, call, randomUUID());
        return subscription.begin(options);
      }
      const found = answerOf(this.log, options);
      this.sent += found?.length ?? 0;
      if (found) for (const record of found) call.write(eventAnswer(record));
      else call.write(streamNotFound(nameOf(options.getStream()!.getStreamIdentifier())));
      call.end();
    } catch (error) {
      call.emit('error', error);
    }
  }
}

/** Without the batch stream: a client that has it to itself appends one call at a time. */
function supportedMethods(): features.SupportedMethods {
  const methods = ['append', 'read'].map((name) =>
    new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  return new features.SupportedMethods().setEventStoreServerVersion('24.10.14').setMethodsList(methods);
}
