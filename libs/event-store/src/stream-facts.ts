import type { RecordedFact } from '#app/platform';
import type { EventCodec } from './event-codec.js';
import type { EventStore } from './event-store.js';

/** A stream's facts in the order read, what is private in them closed; none of a missing one. @throws UnknownEventError · StoreError */
export async function streamFacts(
  store: Pick<EventStore, 'readStream'>,
  codec: EventCodec,
  stream: string,
): Promise<RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for await (const event of store.readStream(stream)) facts.push(codec.decode(event));
  return facts;
}
