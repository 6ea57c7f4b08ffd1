import type {
  Appended,
  AppendOptions,
  EventStore,
  ExpectedRevision,
  NewEvent,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StoreHead,
  SubscribeOptions,
  SubscriptionItem,
} from '#app/event-store';

/** A store whose appends are measured, refused ones too; everything else passes through. */
export class MeasuredStore implements EventStore {
  /** @param observe is given the seconds each append took */
  constructor(
    private readonly store: EventStore,
    private readonly observe: (seconds: number) => void,
  ) {}

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<Appended> {
    const since = performance.now();
    try {
      return await this.store.append(stream, expected, events, options);
    } finally {
      this.observe((performance.now() - since) / 1000);
    }
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.store.readStream(stream, options);
  }

  readAll(options: ReadAllOptions): AsyncIterable<RecordedEvent> {
    return this.store.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    return this.store.subscribe(options);
  }

  head(): Promise<StoreHead> {
    return this.store.head();
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
