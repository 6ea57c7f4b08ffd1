import { orClose } from './or-close.js';

describe('a step of a start', () => {
  let closed: number;
  const opened = { close: () => Promise.resolve(void closed++) };
  beforeEach(() => (closed = 0));

  it('closes what was opened before it when it fails', async () => {
    await expect(orClose(opened, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(closed).toBe(1);
  });

  it('leaves it open when it succeeds', async () => {
    expect(await orClose(opened, Promise.resolve(7))).toBe(7);
    expect(closed).toBe(0);
  });
});
