import { FreshAnswers } from './fresh-answers.js';

/** A read model that moves when told. */
function answers() {
  const waiting: (() => void)[] = [];
  const moved = () => new Promise<void>((resolve) => waiting.push(resolve));
  let reads = 0;
  const fresh = new FreshAnswers({ moved }, 'timeline');
  const ask = (question = 'a') => fresh.get(question, () => Promise.resolve(++reads));
  const move = async () => {
    waiting.splice(0).forEach((resolve) => resolve());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ask, move, fresh, watching: () => waiting.length };
}

describe('fresh answers', () => {
  it('are read once for all who ask the same, and apart for another question', async () => {
    const { ask } = answers();
    expect(await Promise.all([ask(), ask(), ask('b')])).toEqual([1, 1, 2]);
  });

  it('are read anew after the read model moved', async () => {
    const { ask, move } = answers();
    await ask();
    await move();
    expect(await ask()).toBe(2);
  });

  it('are watched for only while somebody asks', async () => {
    const { ask, move, watching } = answers();
    await ask();
    await move();
    expect(watching()).toBe(1);
    await move();
    expect(watching()).toBe(0);
    await ask();
    expect(watching()).toBe(1);
  });

  it('do not keep a failure', async () => {
    const { fresh, ask } = answers();
    await expect(fresh.get('a', () => Promise.reject(new Error('behind')))).rejects.toThrow('behind');
    expect(await ask()).toBe(1);
  });
});
