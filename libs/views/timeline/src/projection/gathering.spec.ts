import type { EntityClass, PublicForm, RecordedFact, Rows } from '#app/platform';
import { decided, definitions, fact } from '../facts.fixture.js';
import { MOST_LISTED } from './gathering.js';
import { itemOf } from '../reading/timeline-item.js';
import { TimelineItemRow } from './timeline-item.entity.js';
import { TimelineKindRow } from './timeline-kind.entity.js';
import { timelineProjection } from './timeline.projection.js';

const said = (text: string) => ({ id: text, en: text });
const form = (gathers?: PublicForm['gathers']): PublicForm => ({
  kind: said('Lowongan'),
  delayDays: 1,
  fields: ['postTitle', 'seats'],
  headline: ({ agencyName, count, postTitle, seats }) =>
    said(`${String(agencyName)}: ${String(count)} × ${String(postTitle)} ${String(seats ?? '')}`.trim()),
  ...(gathers && { gathers }),
});

/** Items after these facts, by feed id, and how many the kind counts. */
async function after(publicForm: PublicForm, ...facts: readonly RecordedFact[]) {
  const tables = new Map<EntityClass, Map<string, object>>();
  const table = (entity: EntityClass) => tables.get(entity) ?? tables.set(entity, new Map()).get(entity)!;
  const rows: Rows = {
    find: <Row extends object>(entity: EntityClass<Row>, key: string) =>
      Promise.resolve(table(entity).get(key) as Row | undefined),
    save: (entity, row) => void table(entity).set(String(Object.values(row)[0]), row),
    remove: () => {},
  };
  const sources = { publications: { archive: { PostAdvertised: publicForm } }, events: definitions };
  const projection = timelineProjection(sources);
  for (const each of facts) await projection.apply(each, rows);
  const items = [...table(TimelineItemRow).values()] as TimelineItemRow[];
  const [kind] = [...table(TimelineKindRow).values()] as TimelineKindRow[];
  return { items, listed: items.filter(({ listed }) => listed), counted: kind?.items ?? 0 };
}

const advertised = (position: number, postTitle: string, recordedAt: string): RecordedFact => {
  const data = { ...decided(`d${position}`), postTitle, seats: position, schedule: null, note: null };
  const event = { type: 'PostAdvertised', data: { ...data, applicants: null, chosen: null } };
  return fact(position, event, { recordedAt });
};
const day = [
  advertised(1, 'Perawat', '2024-08-26T02:00:00.000Z'),
  advertised(2, 'Perawat', '2024-08-26T16:59:59.999Z'),
  advertised(3, 'Bidan', '2024-08-26T05:00:00.000Z'),
  advertised(4, 'Perawat', '2024-08-26T17:00:00.000Z'),
];

describe('facts that are published together', () => {
  const alone = form({ by: 'postTitle', single: null });

  it('are one item a day in Jakarta and value, with how many they are', async () => {
    const { items, counted } = await after(alone, ...day);
    expect(items.map((row) => [row.headline_id, row.recorded_on])).toEqual([
      ['kota-contoh-a: 2 × Perawat', '2024-08-26'],
      ['kota-contoh-a: 1 × Bidan', '2024-08-26'],
      ['kota-contoh-a: 1 × Perawat', '2024-08-27'],
    ]);
    expect(counted).toBe(3);
  });

  it('are released when the day is over and the delay has passed, so that nothing changes afterwards', async () => {
    const { items } = await after(alone, ...day);
    expect(items.map((row) => row.released_at)).toEqual([
      '2024-08-27T17:00:00.000Z',
      '2024-08-27T17:00:00.000Z',
      '2024-08-28T17:00:00.000Z',
    ]);
    const last = items[0]!;
    expect(day.every(({ recordedAt }) => recordedAt < last.released_at)).toBe(true);
  });

  it('have ids of their own that every rebuild makes again, and no leaf', async () => {
    const [once, again] = [await after(alone, ...day), await after(alone, ...day)];
    expect(once.items).toEqual(again.items);
    expect(once.items[0]).toMatchObject({ feed_id: `${day[0]!.position}G`, decision_id: null, matter: null });
    expect(once.items.map(({ leaf_id }) => leaf_id).every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(itemOf(once.items[0]!)).toMatchObject({ gathered: true, position: day[0]!.position });
  });

  it('tell nothing but the value, the day and the number', async () => {
    const { items } = await after(alone, ...day);
    expect(JSON.parse(items[0]!.public_form)).toEqual({
      postTitle: 'Perawat',
      recordedOn: '2024-08-26',
      count: 2,
    });
    expect(items[0]!.recorded_at).toBe('2024-08-26T16:59:59.999Z');
  });

  it('list the values that the form names, each once with how many have it, and nothing where none is stated', async () => {
    const pertek = (number: string) => ({ number, date: '2024-08-20' });
    const under = (position: number, stated: object | null) => {
      const one = advertised(position, 'Perawat', '2024-08-26T02:00:00.000Z');
      return { ...one, data: { ...one.data, pertek: stated } };
    };
    const listing = form({ by: 'postTitle', lists: ['pertek'], single: null });
    const { items } = await after(
      listing,
      under(1, pertek('P-1')),
      under(2, null),
      under(3, pertek('P-2')),
      under(4, pertek('P-1')),
    );
    expect(JSON.parse(items[0]!.public_form)).toEqual({
      postTitle: 'Perawat',
      pertek: [
        { ...pertek('P-1'), count: 2 },
        { ...pertek('P-2'), count: 1 },
      ],
      recordedOn: '2024-08-26',
      count: 4,
    });
    const { items: silent } = await after(listing, under(1, null));
    expect(JSON.parse(silent[0]!.public_form)).not.toHaveProperty('pertek');
    const { items: many } = await after(
      listing,
      ...Array.from({ length: MOST_LISTED + 1 }, (_, index) => under(index + 1, pertek(`P-${index}`))),
    );
    expect(JSON.parse(many[0]!.public_form).pertek).toHaveLength(MOST_LISTED);
  });

  it('stand at their own addresses at once, outside the lists, where one of them may be told', async () => {
    const single: PublicForm['headline'] = ({ postTitle, seats }) =>
      said(`${String(postTitle)} ${String(seats)}`);
    const { items, listed } = await after({ ...form({ by: 'postTitle', single }), delayDays: 0 }, ...day);
    expect(listed).toHaveLength(3);
    const own = items.filter((row) => !row.listed);
    expect(own.map((row) => [row.headline_id, row.decision_id, row.released_at])).toEqual(
      day.map(({ data, recordedAt }) => [
        `${data['postTitle']} ${data['seats']}`,
        data['decisionId'],
        recordedAt,
      ]),
    );
  });
});

describe('a fact that is an item of its own', () => {
  it('is headed by the name that was given first to what it is about, and by none that was not given', async () => {
    const numbered = (position: number, postTitle: string, skNumber: string) => {
      const one = advertised(position, postTitle, '2024-08-26T02:00:00.000Z');
      return { ...one, data: { ...one.data, skNumber } };
    };
    const about = {
      ...form(),
      names: { of: 'skNumber', as: 'postTitle' },
      about: 'skNumber',
      headline: ({ postTitle }: Readonly<Record<string, unknown>>) => said(String(postTitle)),
    };
    const { items } = await after(
      about,
      numbered(1, 'Perawat', '800/1'),
      numbered(2, 'Bidan', '800/1'),
      numbered(3, 'Bidan', '800/2'),
    );
    expect(items.map((row) => row.headline_id)).toEqual(['Perawat', 'Perawat', 'Bidan']);
  });

  it('is listed', async () => {
    const { items, listed, counted } = await after(form(), ...day);
    expect([items.length, listed.length, counted]).toEqual([4, 4, 4]);
  });
});
