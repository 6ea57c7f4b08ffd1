import { houseBehindProxy, type HouseBehindProxy } from './house-behind-proxy.js';

const ROUNDS = 50;

describe('the service on PostgreSQL, whose answers are lost', () => {
  let house: HouseBehindProxy;
  beforeAll(async () => {
    house = await houseBehindProxy();
  }, 120_000);
  afterAll(() => house?.close(), 60_000);

  it(`T4 clears up a lost commit answer by itself, ${ROUNDS} times`, async () => {
    for (let i = 0; i < ROUNDS; i++) {
      const command = await house.command(i % 2 === 0);
      const happened = house.proxy.break('drop-answer', ...command.marks);
      const answer = await house.send(command);
      await happened;
      expect([answer.status < 300, answer.hit]).toEqual([true, 'true']);
      expect(await house.send(command)).toMatchObject({ body: answer.body, hit: 'true' });
      expect(await house.history(answer)).toHaveLength(command.events);
    }
  }, 300_000);

  it('T4 says that the outcome is unknown while it is, and the same key clears it up', async () => {
    for (const creates of [true, false]) {
      const command = await house.command(creates);
      const happened = house.proxy.break('drop-answer', ...command.marks);
      const unclear = house.send(command);
      await happened;
      house.proxy.stop();
      const answer = await unclear;
      house.proxy.resume();
      expect(answer).toMatchObject({ status: 503, body: { code: 'outcome.unknown' }, retryAfter: '1' });
      const again = await house.send(command);
      expect([again.status < 300, again.hit]).toEqual([true, 'true']);
      expect(await house.history(again)).toHaveLength(command.events);
    }
  }, 120_000);

  it('T4 applies once what a projection committed without hearing of it', async () => {
    for (let i = 0; i < 5; i++) {
      const command = await house.command(true);
      const happened = house.proxy.break('drop-answer', 'COMMIT');
      const answer = await house.send(command);
      await happened;
      expect(await house.history(answer)).toHaveLength(1);
    }
  }, 120_000);
});
