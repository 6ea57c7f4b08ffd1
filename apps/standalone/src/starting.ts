import type { ReadModels } from '#app/read-model';
import type { EventStore } from '#app/event-store';
import type { ReadinessCheck } from '#app/web';

/** A read model that needs longer than this to catch up does so while the service is already called ready. */
const PATIENCE_MS = 30_000;

/** Not ready before all that a start brings is there: the sample, and the timeline up to it. */
export class Starting implements ReadinessCheck {
  readonly name = 'start';
  private done = false;

  check(): ReturnType<ReadinessCheck['check']> {
    return Promise.resolve(this.done ? { state: 'ok' } : { state: 'down', detail: 'Starting.' });
  }

  /** Waits for the timeline to have caught up with the log, then calls the service ready. */
  async finish(store: EventStore, readModels: ReadModels): Promise<void> {
    const { position } = await store.head();
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until)
      try {
        await readModels.read('timeline', { minPosition: position }, () => Promise.resolve(null));
        break;
      } catch {
        // still building; asked again until patience ends
      }
    this.done = true;
  }
}
