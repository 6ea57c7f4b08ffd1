import type { Projection, RecordedFact } from '#app/platform';
import type { Intake } from './intake.js';
import type { ReadSide } from './settings.js';

/**
 * Delivers the log to the intake, decoded, until aborted. An event that cannot be decoded is handed over as bad and ends
 * the delivery: nothing after it may be applied.
 */
export async function follow(
  side: ReadSide,
  projection: Projection,
  after: string | null,
  intake: Intake,
  signal: AbortSignal,
): Promise<void> {
  try {
    // Read before the subscription begins: when that has caught up, everything up to here was delivered or is none of ours.
    const head = await side.store.head();
    const categories = projection.categories === '*' ? {} : { categories: projection.categories };
    for await (const item of side.store.subscribe({ after: after ?? 'start', ...categories, signal })) {
      if (signal.aborted) break;
      switch (item.kind) {
        case 'event': {
          let fact: RecordedFact;
          try {
            fact = side.codec.decode(item.event);
          } catch (error) {
            return intake.refuse({ position: item.event.position, error });
          }
          await intake.put(fact);
          break;
        }
        case 'progress':
          intake.reach(item.position);
          break;
        case 'caught_up':
          if (head.position !== null) intake.reach(head.position);
          intake.arrive();
          break;
      }
    }
    // It ends by abort only; ending by itself is a fault, to be mended after a pause.
    intake.end(signal.aborted ? undefined : new Error('The subscription to the log ended.'));
  } catch (error) {
    intake.end(error);
  }
}
