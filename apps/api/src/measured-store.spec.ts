import { randomUUID } from 'node:crypto';
import { MemoryEventStore } from '#app/event-store';
import { systemClock } from '#app/platform';
import { MeasuredStore } from './measured-store.js';

describe('a measured store', () => {
  it('observes each append, also one that is refused, and changes no outcome', async () => {
    const seconds: number[] = [];
    const store = new MeasuredStore(new MemoryEventStore(systemClock), (took) => void seconds.push(took));
    const stream = `test.thing-${randomUUID()}`;
    await expect(store.append(stream, 0n, [])).rejects.toThrow(/event/);
    expect(seconds).toHaveLength(1);
    expect(seconds[0]).toBeGreaterThanOrEqual(0);
    expect((await store.head()).position).toBeNull();
  });
});
