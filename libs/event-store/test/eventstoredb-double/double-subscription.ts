import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream, ServiceError } from '@grpc/grpc-js';
import type { DoubleLog, Kept } from './double-log.js';
import { caughtUp, checkpoint, confirmation, eventAnswer } from './double-messages.js';
import { beginningOf, filterOf } from './double-reads.js';

/** Records a filtered subscription looks at between two checkpoints, by the client's multiplier, unless it says. */
const CHECKPOINT_RECORDS = 32;

/** What a subscription needs of its node. */
interface Host {
  readonly log: DoubleLog;
  readonly subscriptions: Set<DoubleSubscription>;
  readonly starving: boolean;
  sent: number;
}

/** A subscription to everything: confirmation, events, one "caught up", events as they are written. */
export class DoubleSubscription {
  private at = 0;
  private first = 0;
  private told = false;
  private looked = 0;
  private waiting = false;
  private starved = false;
  private filter: ((record: Kept) => boolean) | null = null;
  private interval = CHECKPOINT_RECORDS;
  private readonly unlisten: () => void;

  constructor(
    private readonly node: Host,
    private readonly call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
    private readonly id: string,
  ) {
    node.subscriptions.add(this);
    this.unlisten = node.log.listen(() => this.deliver());
    call.on('cancelled', () => this.leave());
    call.on('close', () => this.leave());
  }

  /** The reader does not take what it was given. */
  get full(): boolean {
    return this.waiting;
  }

  /** The record it began with. */
  get begun(): number {
    return this.first;
  }

  /** How many records it has given to the connection. */
  get delivered(): number {
    return this.at;
  }

  begin(options: streams.ReadReq.Options): void {
    try {
      this.first = this.at = beginningOf(this.node.log, options.getAll()!);
    } catch (error) {
      this.leave();
      this.call.emit('error', error as ServiceError);
      return;
    }
    this.starved = this.node.starving;
    this.filter = filterOf(options);
    const filter = options.getFilter();
    const window = filter?.hasMax() ? filter.getMax() : CHECKPOINT_RECORDS;
    this.interval = window * (filter?.getCheckpointintervalmultiplier() || 1);
    this.call.write(confirmation(this.id));
    this.deliver();
  }

  end(): void {
    this.leave();
    this.call.end();
  }

  starve(): void {
    this.starved = true;
  }

  feed(): void {
    this.starved = false;
    this.deliver();
  }

  leave(): void {
    this.unlisten();
    this.node.subscriptions.delete(this);
  }

  /** Gives what there is, as fast as it is taken. */
  private deliver(): void {
    const { shown: records } = this.node.log;
    while (!this.waiting && !this.starved && this.node.subscriptions.has(this)) {
      const record = records[this.at];
      if (!record) break;
      this.at++;
      if (!this.filter || this.filter(record)) {
        this.node.sent++;
        this.write(eventAnswer(record));
      }
      // Wrong, as those of 24.10 could be: the end of the log, whatever was delivered.
      if (this.filter && ++this.looked % this.interval === 0)
        this.write(checkpoint(records.at(-1)!.position));
    }
    if (!this.told && !this.starved && this.at === records.length) {
      this.told = true;
      this.write(caughtUp());
    }
  }

  private write(message: streams.ReadResp): void {
    if (this.call.write(message)) return;
    this.waiting = true;
    this.call.once('drain', () => {
      this.waiting = false;
      this.deliver();
    });
  }
}
