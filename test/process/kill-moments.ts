import { houseBehindProxy, type Answer, type Command, type HouseBehindProxy } from './house-behind-proxy.js';

/** First statement of a projection's transaction. */
const CHECKPOINT = 'update jejak_read.projection set position';

/** Revisions 0 … n-1. */
const revisions = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));

/** F8, T2: the service is killed at three chosen moments, a number of times at each; the same key is sent again. */
export function killMoments(times: number): void {
  describe('the service on PostgreSQL, killed at a moment', () => {
    let house: HouseBehindProxy;
    beforeAll(async () => {
      house = await houseBehindProxy();
    }, 120_000);
    afterAll(() => house?.close(), 60_000);

    /** Sends a command that never gets an answer, since the service dies when the fault has happened. */
    const cutOff = async (command: Command, happened: Promise<void>): Promise<void> => {
      const unanswered = house.send(command).then(
        ({ status }) => status,
        () => null,
      );
      await happened;
      await house.killAndStart();
      expect(await unanswered).toBeNull();
    };
    const standsOnce = async (answer: Answer, command: Command): Promise<void> =>
      expect(await house.history(answer)).toEqual(revisions(command.events));

    it(`F8, T2 before the commit: nothing is left, and the retry records once (${times} times)`, async () => {
      for (let i = 0; i < times; i++) {
        const command = await house.command(i % 2 === 0);
        await cutOff(command, house.proxy.break('hold-call', ...command.marks));
        const retry = await house.send(command);
        expect([retry.status < 300, retry.hit]).toEqual([true, null]);
        expect(await house.send(command)).toMatchObject({ body: retry.body, hit: 'true' });
        await standsOnce(retry, command);
      }
    }, 600_000);

    it(`F8, T2 after the commit: the retry answers as the first would have (${times} times)`, async () => {
      for (let i = 0; i < times; i++) {
        const command = await house.command(i % 2 === 1);
        await cutOff(command, house.proxy.break('hold-answer', ...command.marks));
        const retry = await house.send(command);
        expect([retry.status < 300, retry.hit]).toEqual([true, 'true']);
        await standsOnce(retry, command);
      }
    }, 600_000);

    it(`F8, T2 in a projection: what was recorded is shown once (${times} times)`, async () => {
      for (let i = 0; i < times; i++) {
        const command = await house.command(true);
        const happened = house.proxy.break('hold-answer', CHECKPOINT);
        const first = await house.send(command);
        await happened;
        await house.killAndStart();
        expect(await house.send(command)).toMatchObject({ body: first.body, hit: 'true' });
        await standsOnce(first, command);
      }
    }, 600_000);
  });
}
