import type { KeptFact } from '../projection/kept-facts.js';
import { decisionsOf } from './decisions.js';
import { postsOn } from './posts.js';
import { abolished, acts, created, given, left, revoked, seat } from '../seat.fixture.js';

const DAY = '2024-06-01';
const named = (...facts: readonly KeptFact[]) => postsOn([seat(...facts)], DAY).named[0];
const nurses = (posts: number, held: number) =>
  Array.from({ length: posts }, (_, n) =>
    decisionsOf([
      created({ title: 'Perawat', level: 'fungsional', echelon: null, headsUnit: false, postId: `n-${n}` }),
      ...(n < held ? [given(`g-${n}`, 'A', '2021-01-04')] : []),
    ]),
  );

describe('the posts of a unit', () => {
  it('are vacant since their holder left, whoever acted meanwhile, with days counted', () => {
    const post = named(
      given('a', 'A', '2021-01-04'),
      left('b', 'A', '2024-05-01'),
      acts('p', 'B', '2024-05-11'),
    );
    expect(post).toMatchObject({
      status: 'vacant',
      since: '2024-05-01',
      holder: null,
      acting: { kind: 'Plt', since: '2024-05-11', decisionId: 'p' },
      // 369 days of 2020 and 2021 before the first holder
      daysVacant: 369 + 32,
      daysActing: 22,
    });
  });

  it('say what fell, and who holds them in spite of it', () => {
    const post = named(given('a', 'A', '2021-01-04'), given('c', 'B', '2024-03-21'), revoked('c'));
    expect(post).toMatchObject({
      status: 'held',
      since: '2021-01-04',
      holder: { decisionId: 'a' },
      fallen: [{ type: 'PostAssigned', effectiveFrom: '2024-03-21', decisionId: 'c' }],
    });
  });

  it('are eliminated since a day, and are not there before their first', () => {
    expect(named(abolished('2020-01-08'))).toMatchObject({ status: 'eliminated', since: '2020-01-08' });
    expect(postsOn([seat()], '2019-12-31')).toEqual({ named: [], counted: [] });
  });

  it.each([
    [7, 6, '6'],
    [5, 5, '5'],
    [7, 4, '<5'],
    [1, 0, '<5'],
  ])('count %i that several hold alike, %i held: %s', (posts, held, told) => {
    expect(postsOn(nurses(posts, held), DAY)).toEqual({
      named: [],
      counted: [{ title: 'Perawat', level: 'fungsional', posts, held: told }],
    });
  });

  it('name a functional post that heads its unit', () => {
    const head = decisionsOf([created({ level: 'fungsional', title: 'Kepala Puskesmas' })]);
    expect(postsOn([head], DAY).named).toMatchObject([{ title: 'Kepala Puskesmas', status: 'vacant' }]);
  });
});
