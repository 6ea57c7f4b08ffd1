import { organisation } from '#contexts/organisation';
import { lifeEvents, lifePublication } from '#app/decision-life';
import type { EntityClass, RecordedFact, Rows } from '#app/platform';
import { decided, fact } from '../facts.fixture.js';
import { TimelineItemRow } from './timeline-item.entity.js';
import { timelineProjection } from './timeline.projection.js';

const events = [...organisation.events, ...lifeEvents];
const sources = {
  publications: { organisation: organisation.publication, decision: lifePublication },
  events,
};

/** Items after these facts, oldest first. */
async function itemsOf(facts: readonly RecordedFact[]): Promise<TimelineItemRow[]> {
  const tables = new Map<EntityClass, Map<string, object>>();
  const table = (entity: EntityClass) => tables.get(entity) ?? tables.set(entity, new Map()).get(entity)!;
  const rows: Rows = {
    find: <Row extends object>(entity: EntityClass<Row>, key: string) =>
      Promise.resolve(table(entity).get(key) as Row | undefined),
    save: (entity, row) => void table(entity).set(String(Object.values(row)[0]), row),
    remove: () => {},
  };
  const projection = timelineProjection(sources);
  for (const each of facts) await projection.apply(each, rows);
  return [...table(TimelineItemRow).values()] as TimelineItemRow[];
}

let position = 0;
const of = (stream: string, type: string, data: object, subject: string | null = null): RecordedFact => {
  const context = lifeEvents.some((own) => own.type === type) ? 'decision' : 'organisation';
  const visibility = events.find((own) => own.type === type)!.visibility;
  const more = { publicName: `${context}.${type}`, stream: `organisation.${stream}`, visibility, subject };
  return fact(++position, { type, data: data as Record<string, unknown> }, more);
};
const unit = (name: string) => of('unit-u', 'UnitEstablished', { ...decided('u'), unitId: 'u', name });
const renamed = (name: string) =>
  of('unit-u', 'UnitRenamed', { ...decided('r'), unitId: 'u', name, formerName: 'Dinas Lama' });
const post = (postId: string, title: string, level: string) =>
  of(`post-${postId}`, 'PostCreated', {
    ...decided(`c-${postId}`),
    ...{ postId, unitId: 'u', title, level, headsUnit: false },
  });
const given = (toPostId: string, more: object = {}) =>
  of(
    `post-${toPostId}`,
    'PostAssigned',
    {
      ...decided(`g-${toPostId}`),
      ...{ toPostId, unitId: 'u', fromPostId: null, fromUnitId: null, assignmentKind: 'mutasi' },
      ...more,
    },
    'p-rahasia',
  );
const act = (type: string, refDecisionId: string, more: object) =>
  of('unit-u', type, { refDecisionId, authority: 'PPK', number: '9', date: '2024-04-01', ...more });

const shownBy = ({ public_form }: TimelineItemRow) => JSON.parse(public_form) as Record<string, unknown>;

describe('what an item calls units and posts', () => {
  it('is what published facts called them before', async () => {
    const facts = [unit('Dinas Lama'), post('p', 'Sekretaris Dinas', 'administrator'), given('p')];
    const item = (await itemsOf(facts)).at(-1)!;
    expect(item.headline_id).toBe('kota-contoh-a: mutasi ke Sekretaris Dinas, TMT 2024-09-01');
    expect(shownBy(item)).toMatchObject({ postTitle: 'Sekretaris Dinas', unitName: 'Dinas Lama' });
    const unknown = (await itemsOf([given('p')])).at(-1)!;
    expect(unknown.headline_en).toBe('kota-contoh-a: transfer to a post, effective 2024-09-01');
    expect(shownBy(unknown)).not.toHaveProperty('postTitle');
  });

  it('is the unit alone, of a post that several may hold alike, and such a post has no chain', async () => {
    const nurse = post('perawat-1', 'Perawat Terampil', 'fungsional');
    const [, , item] = await itemsOf([unit('Puskesmas'), nurse, given('perawat-1')]);
    expect(item!.headline_id).toBe('kota-contoh-a: mutasi ke jabatan di Puskesmas, TMT 2024-09-01');
    expect([shownBy(item!)['unitId'], item!.matter]).toEqual(['u', null]);
    // nor does its id say which it is: where the post was created, the title stands beside it
    expect(shownBy(item!)).toMatchObject({ decisionId: 'g-perawat-1', fromPostId: null });
    expect({ ...shownBy(item!), decisionId: '' }).toEqual(
      expect.not.objectContaining({ toPostId: expect.anything() }),
    );
    const [, , office] = await itemsOf([unit('Dinas'), post('p', 'Sekretaris', 'administrator'), given('p')]);
    expect([office!.matter, shownBy(office!)['toPostId']]).toEqual(['organisation.post-p', 'p']);
  });

  it.each([
    ['renamed', [renamed('Dinas Baru')], 'Dinas Baru'],
    [
      'corrected',
      [
        act('DecisionCorrected', 'u', {
          corrections: [{ field: 'name', from: 'Dinas Lama', to: 'Dinas Betul' }],
        }),
      ],
      'Dinas Betul',
    ],
    [
      'given back by a revocation',
      [
        renamed('Dinas Baru'),
        act('DecisionRevoked', 'r', {}),
        act('StateRestored', 'r', { restored: { name: 'Dinas Lama' }, from: '2024-09-01' }),
      ],
      'Dinas Lama',
    ],
  ])('is the last name: %s', async (_, later, name) => {
    const item = (await itemsOf([unit('Dinas Lama'), ...later, given('p')])).at(-1)!;
    expect(shownBy(item)['unitName']).toBe(name);
  });

  it('stands in what happens to the decision too', async () => {
    const facts = [unit('Dinas'), post('p', 'Sekretaris Dinas', 'administrator'), given('p')];
    const revoked = act('DecisionRevoked', 'g-p', {});
    const item = (await itemsOf([...facts, revoked])).at(-1)!;
    expect(item.headline_en).toContain('revoked its decision about Sekretaris Dinas (post given) by 9');
    expect(item.unit_id).toBe('u');
  });
});

describe('the decisions of a batch', () => {
  it('are told by the first, and each act on them by its own first', async () => {
    const batched = { batchId: 'b' };
    const ends = ['g-p', 'g-q'].flatMap((id) => [
      act('DecisionRevoked', id, {}),
      act('StateRestored', id, { restored: {}, from: '2024-09-01' }),
    ]);
    const facts = [given('p', batched), given('q', batched), given('r'), ...ends];
    const items = await itemsOf(facts);
    const [first, , , revoked] = items.map(({ feed_id }) => feed_id);
    expect(items.map(({ batch_id, told_with }) => [batch_id, told_with])).toEqual([
      ['b', null],
      ['b', first],
      [null, null],
      ['b', null],
      ['b', first],
      ['b', revoked],
      ['b', first],
    ]);
  });
});
