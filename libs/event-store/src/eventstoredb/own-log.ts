import type { RecordedEvent } from '../event-store.js';
import type { WireEvent } from './connection.js';
import { ORIGIN_STREAM, recordedOf } from './stored-event.js';

/** Before every event. */
export const BEFORE_ALL = '1970-01-01T00:00:00.000Z';

/** Which events of a server are a log's, and the newest time seen among them, whoever wrote or read it. */
export class OwnLog {
  private latest = BEFORE_ALL;

  constructor(readonly origin: string = ORIGIN_STREAM) {}

  /** The newest `recordedAt` known; no later event may bear an earlier one. */
  get newest(): string {
    return this.latest;
  }

  learn(recordedAt: string): void {
    if (recordedAt > this.latest) this.latest = recordedAt;
  }

  /** The event as the port gives it; null: it is not of this log. @throws StoreError when it is damaged */
  recorded(wire: WireEvent): RecordedEvent | null {
    const event = recordedOf(wire, this.origin);
    if (event) this.learn(event.recordedAt);
    return event;
  }
}
