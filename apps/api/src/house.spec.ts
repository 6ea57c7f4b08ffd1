import type { ProjectionState } from '#app/read-model';
import { refuseOlder } from './house.js';

const storeId = '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f';
const place = (n: number): string => String(n).padStart(19, '0');

describe('a log that is older than its read models', () => {
  const state = { name: 'timeline', storeId, position: place(7) } as ProjectionState;

  it('is refused', async () => {
    const store = { head: () => Promise.resolve({ storeId, position: place(6) }) };
    await expect(refuseOlder(store, { health: () => Promise.resolve([state]) })).rejects.toThrow(
      'the log is an older copy',
    );
  });

  it('is not one that grows while it is opened', async () => {
    let end = 6;
    const store = { head: () => Promise.resolve({ storeId, position: place(end) }) };
    const health = async (): Promise<ProjectionState[]> => {
      await Promise.resolve();
      end = 7;
      return [state];
    };
    await refuseOlder(store, { health });
  });
});
