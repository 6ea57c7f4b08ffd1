import type { EventCodec, EventStore, ReadStreamOptions } from '#app/event-store';
import type { RecordedFact } from '#app/platform';

/**
 * A stream as far as a position, oldest first, what is private in it closed. The log may be ahead of the read model that named the
 * stream; the answer says one position, so it shows one.
 * @param position null: nothing was read yet
 * @param part revisions to read; absent: all
 */
export async function streamTo(
  store: EventStore,
  codec: EventCodec,
  stream: string,
  position: string | null,
  part?: Pick<ReadStreamOptions, 'from' | 'limit'>,
): Promise<RecordedFact[]> {
  const facts: RecordedFact[] = [];
  for await (const event of store.readStream(stream, part)) {
    if (event.position > (position ?? '')) break;
    facts.push(codec.decode(event));
  }
  return facts;
}
