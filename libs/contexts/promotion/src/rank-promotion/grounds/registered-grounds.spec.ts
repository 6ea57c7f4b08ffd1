import type { Career } from '#app/platform';
import { career, eventId, fact, post, promotionHouse } from '../promotion-house.fixture.js';

const stated = { creditBefore: null, credit: null, heavyDisciplineOpen: null };
const promoted = {
  personRef: 'p-contoh-a',
  agencyId: 'kota-contoh-a',
  kind: 'reguler',
  fromGolongan: 'II/c',
  effectiveFrom: '2024-04-01',
};
const rating = (year: number, predicate: string) => ({
  year,
  predicate,
  outcome: 'sesuai',
  behaviour: 'sesuai',
  eventId: eventId(year),
  decisionId: `d-${year}`,
});
const houseWith = (own: Partial<Career>) => {
  const house = promotionHouse();
  house.careers.set('p-contoh-a', career('p-contoh-a', own));
  house.careers.set('p-contoh-b', career('p-contoh-b', { golongan: fact('III/a', '2019-04-01', 20) }));
  const kepala = { personRef: 'p-contoh-b', since: '2022-01-01', decisionId: 'd-b', eventId: eventId(31) };
  house.posts.set('kepala', post('kepala', { holder: kepala, eventId: eventId(30) }));
  house.posts.set('analis', post('analis', { superiorPostId: 'kepala', eventId: eventId(40) }));
  return house;
};
const whole: Partial<Career> = {
  golongan: fact('II/c', '2020-04-01', 1),
  education: fact('slta-d2', null, 2),
  post: fact('analis', '2022-02-15', 3),
  ratings: [rating(2021, 'BP'), rating(2022, 'B'), rating(2023, 'SB')],
};

describe('the grounds of a promotion', () => {
  it('are what career and posts say on the TMT, each with the event that says it', async () => {
    const { grounds, reliedOn } = await houseWith(whole).grounds.groundsOf(promoted, stated);
    expect(grounds).toEqual({
      rankSince: '2020-04-01',
      monthsInRank: 48,
      postLevel: 'pelaksana',
      echelon: null,
      functionalLevel: null,
      monthsInPost: 25,
      education: 'slta-d2',
      superiorGolongan: 'III/a',
      creditBefore: null,
      credit: null,
      ratings: [
        { year: 2022, predicate: 'B', eventId: eventId(2022) },
        { year: 2023, predicate: 'SB', eventId: eventId(2023) },
      ],
      heavyDisciplineOpen: null,
    });
    expect(reliedOn).toEqual([1, 2, 3, 40, 30, 31, 20, 2022, 2023].map(eventId));
  });

  it('are null where nothing is known, and rely on nothing', async () => {
    const { grounds, reliedOn } = await houseWith({}).grounds.groundsOf(promoted, stated);
    expect(Object.values(grounds).filter((value) => value !== null)).toEqual([[]]);
    expect(reliedOn).toEqual([]);
    const stranger = await houseWith(whole).grounds.groundsOf(
      { ...promoted, personRef: 'p-contoh-z' },
      stated,
    );
    expect(stranger).toEqual({ grounds, reliedOn });
  });

  it('of another agency’s people are not told', async () => {
    const foreign = { ...promoted, agencyId: 'kota-contoh-b' };
    expect((await houseWith(whole).grounds.groundsOf(foreign, stated)).reliedOn).toEqual([]);
  });

  it('do not say since when a rank is held that is not the one the promotion leaves', async () => {
    const { grounds } = await houseWith(whole).grounds.groundsOf(
      { ...promoted, fromGolongan: 'II/b' },
      stated,
    );
    expect([grounds.rankSince, grounds.monthsInRank]).toEqual([null, null]);
  });

  it('know no superior where the post above has no holder', async () => {
    const house = houseWith(whole);
    house.posts.set('kepala', post('kepala', { acting: house.posts.get('kepala')!.holder }));
    const { grounds } = await house.grounds.groundsOf(promoted, stated);
    expect(grounds.superiorGolongan).toBeNull();
  });

  describe('of a functional official', () => {
    const functional = { ...promoted, kind: 'pilihan-functional', fromGolongan: 'III/a' };
    const creditOf = async (
      predicates: readonly string[],
      more: Partial<typeof stated> | object = {},
      level = 'ahli-pertama',
    ) => {
      const house = houseWith({
        ...whole,
        golongan: fact('III/a', '2020-04-01', 1),
        ratings: predicates.map((predicate, i) => rating(2020 + i, predicate)),
      });
      house.posts.set('analis', post('analis', { level: 'fungsional', functionalLevel: level }));
      return (await house.grounds.groundsOf(functional, { ...stated, ...more })).grounds.credit;
    };

    it.each([
      [['B', 'B', 'B', 'B'], {}, '50'],
      [['B', 'B', 'B', 'BP'], {}, '46.875'],
      [['SB', 'K', 'SK', 'B'], {}, '40.625'],
      [['B', 'B', 'B', 'B'], { creditBefore: '12.5' }, '62.5'],
    ] as const)('promotion.functional: Ahli Pertama, %j, %j: %s credits', async (predicates, more, credit) =>
      expect(await creditOf(predicates, more)).toBe(credit),
    );

    it.each([
      ['pemula', '15'],
      ['terampil', '20'],
    ])('promotion.functional: %s, four years of Baik: %s credits', async (level, credit) =>
      expect(await creditOf(['B', 'B', 'B', 'B'], {}, level)).toBe(credit),
    );

    it('promotion.functional: computed credit counts before what was stated', async () =>
      expect(await creditOf(['B', 'B', 'B', 'BP'], { credit: '50' })).toBe('46.875'));

    it('promotion.functional: a year without a rating, or a level without a coefficient, leaves what was stated', async () => {
      expect(await creditOf(['B', 'B', 'B'], { credit: '51' })).toBe('51');
      expect(await creditOf(['B', 'B', 'B', 'B'], { credit: '99.9' }, 'ahli-muda')).toBe('99.9');
      expect(await creditOf(['B', 'B', 'B'])).toBeNull();
    });
  });
});
