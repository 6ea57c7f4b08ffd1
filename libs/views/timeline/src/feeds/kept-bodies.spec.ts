import { bodyOnce } from './kept-bodies.js';

describe('a body', () => {
  it('is made once for a reading and a name, and anew for another of either', () => {
    let made = 0;
    const make = () => `body ${++made}`;
    const [one, other] = [{}, {}];
    expect([
      bodyOnce(one, 'a', make),
      bodyOnce(one, 'a', make),
      bodyOnce(one, 'b', make),
      bodyOnce(other, 'a', make),
    ]).toEqual(['body 1', 'body 1', 'body 2', 'body 3']);
  });

  it('is not kept without end', () => {
    const reading = {};
    for (let i = 0; i <= 20; i++) bodyOnce(reading, String(i), () => 'old');
    expect([bodyOnce(reading, '0', () => 'new'), bodyOnce(reading, '20', () => 'new')]).toEqual([
      'old',
      'new',
    ]);
  });
});
