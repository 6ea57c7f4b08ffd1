import type { EntityClass, RecordedFact, Rows } from '#app/platform';
import { decided, fact, sources } from '../facts.fixture.js';
import { TimelineItemRow } from './timeline-item.entity.js';
import { timelineProjection } from './timeline.projection.js';

/** Rows of a projection, without a database. */
class ListedRows implements Rows {
  readonly tables = new Map<EntityClass, Map<string, object>>();

  private table(entity: EntityClass): Map<string, object> {
    const table = this.tables.get(entity) ?? new Map<string, object>();
    this.tables.set(entity, table);
    return table;
  }
  find<Row extends object>(entity: EntityClass<Row>, key: string): Promise<Row | undefined> {
    return Promise.resolve(this.table(entity).get(key) as Row | undefined);
  }
  save<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    this.table(entity).set(String(Object.values(row)[0]), row);
  }
  remove<Row extends object>(entity: EntityClass<Row>, key: string): void {
    this.table(entity).delete(key);
  }
}

async function itemsOf(...facts: RecordedFact[]): Promise<TimelineItemRow[]> {
  const rows = new ListedRows();
  const projection = timelineProjection(sources);
  for (const each of facts) await projection.apply(each, rows);
  return [...(rows.tables.get(TimelineItemRow)?.values() ?? [])] as TimelineItemRow[];
}

const shownBy = ({ public_form }: TimelineItemRow) => JSON.parse(public_form) as Record<string, unknown>;

const registered = fact(1, {
  type: 'AgencyRegistered',
  data: { ...decided('a'), slug: 'kota-contoh-a', name: 'Kota Contoh A', contact: 'RAHASIA' },
});
const advertised = (position: number, more: Partial<RecordedFact> = {}) =>
  fact(
    position,
    {
      type: 'PostAdvertised',
      data: {
        ...decided('d1'),
        postTitle: 'Perawat',
        seats: 2,
        schedule: null,
        note: 'BUKAN UNTUK UMUM',
        applicants: 'RAHASIA',
        chosen: 'RAHASIA',
      },
    },
    more,
  );
const promoted = (position: number, more: Partial<RecordedFact> = {}) =>
  fact(
    position,
    { type: 'PersonPromoted', data: { ...decided('d2'), toGrade: 'III/c', personRef: 'RAHASIA' } },
    { subject: 'person-1', stream: 'archive.career-person-1', ...more },
  );
const corrected = (position: number, ref: string, corrections: object[], more: Partial<RecordedFact> = {}) =>
  fact(
    position,
    {
      type: 'DecisionCorrected',
      data: {
        refDecisionId: ref,
        authority: 'Kota Contoh A',
        number: 'R-1',
        date: '2024-08-27',
        legalBasis: [],
        reasonSummary: 'Salah tulis',
        evidence: [],
        corrections,
        internalCorrections: [{ field: 'personRef', from: 'RAHASIA', to: 'RAHASIA' }],
        recordedAsTaken: false,
        findings: [],
      },
    },
    more,
  );

describe('the timeline projection', () => {
  it('shows what is named, pinned public and declared public, and nothing else', async () => {
    const [, item] = await itemsOf(registered, advertised(2));
    expect(Object.keys(shownBy(item!))).toEqual(
      expect.arrayContaining(['decisionId', 'skNumber', 'decidedOn', 'effectiveFrom', 'postTitle', 'seats']),
    );
    for (const hidden of [
      'note',
      'applicants',
      'chosen',
      'nowhere',
      'considerations',
      'evidence',
      'reliedOn',
    ])
      expect(shownBy(item!)).not.toHaveProperty(hidden);
    expect(JSON.stringify([item])).not.toMatch(/RAHASIA|BUKAN UNTUK UMUM|p-1/);
    expect(item).toMatchObject({
      agency_name: 'Kota Contoh A',
      headline_id: 'Kota Contoh A mengumumkan lowongan Perawat',
      recorded_on: '2024-08-26',
      decision_id: 'd1',
    });
  });

  it('keeps a field private that was not public when it was recorded', async () => {
    const [item] = await itemsOf(
      advertised(2, { visibility: { ...advertised(2).visibility, postTitle: 'I' } }),
    );
    expect(shownBy(item!)).not.toHaveProperty('postTitle');
    expect(String(item!.search)).not.toContain('perawat');
  });

  it('keeps a field private that is not declared public any more', async () => {
    const events = sources.events.map((e) =>
      e.type === 'PostAdvertised' ? { ...e, visibility: { ...e.visibility, postTitle: 'X' as const } } : e,
    );
    const rows = new ListedRows();
    await timelineProjection({ ...sources, events }).apply(advertised(2), rows);
    expect(shownBy([...rows.tables.get(TimelineItemRow)!.values()][0] as TimelineItemRow)).not.toHaveProperty(
      'postTitle',
    );
  });

  it('shows nothing where the publication is silent, nor what happens to such a decision', async () => {
    const disciplined = fact(2, { type: 'PersonDisciplined', data: { ...decided('d9'), level: 'berat' } });
    expect(
      await itemsOf(disciplined, corrected(3, 'd9', [{ field: 'level', from: 'berat', to: 'sedang' }])),
    ).toEqual([]);
  });

  it('releases after the delay of the kind, and an act never before its decision', async () => {
    const [promotion, correction] = await itemsOf(
      promoted(2),
      corrected(3, 'd2', [], { recordedAt: '2024-08-26T03:00:00.000Z' }),
    );
    expect(promotion!.released_at).toBe('2024-08-27T02:12:00.000Z');
    expect(correction!.released_at).toBe('2024-08-27T02:12:00.000Z');
    expect(correction!.ref_decision_id).toBe('d2');
  });

  it('leaves out corrections of fields that the decision does not show', async () => {
    const [, correction] = await itemsOf(
      advertised(2),
      corrected(3, 'd1', [
        { field: 'note', from: 'BUKAN UNTUK UMUM', to: 'x' },
        { field: 'seats', from: 2, to: 3 },
      ]),
    );
    expect(shownBy(correction!)).toMatchObject({ corrections: [{ field: 'seats', from: 2, to: 3 }] });
    expect(shownBy(correction!)).not.toHaveProperty('internalCorrections');
  });

  it('does not join the decisions about one person', async () => {
    const [promotion] = await itemsOf(promoted(2));
    expect(promotion!.matter).toBeNull();
    expect((await itemsOf(advertised(3)))[0]!.matter).toBe('archive.post-1');
  });

  it('shows an excerpt of what is too much for an item, and where the whole is read', async () => {
    const { PostAdvertised } = sources.publications['archive']!;
    const excerpting = {
      ...PostAdvertised!,
      headline: ({ postTitle }: Readonly<Record<string, unknown>>) => ({
        id: `${String(postTitle).length} huruf`,
        en: `${String(postTitle).length} letters`,
      }),
      excerpt: (values: Readonly<Record<string, unknown>>) => ({ ...values, postTitle: 'Per' }),
      whole: ({ decisionId }: Readonly<Record<string, unknown>>) => `/v1/posts/${String(decisionId)}`,
    };
    const rows = new ListedRows();
    await timelineProjection({
      ...sources,
      publications: { ...sources.publications, archive: { PostAdvertised: excerpting } },
    }).apply(advertised(2), rows);
    const [item] = [...rows.tables.get(TimelineItemRow)!.values()] as TimelineItemRow[];
    expect(item!.headline_id).toBe('7 huruf');
    expect(shownBy(item!)).toMatchObject({ postTitle: 'Per', whole: '/v1/posts/d1', seats: 2 });
    expect(item!.search.form.toString()).not.toContain('perawat');
  });

  it('has an item for each fact of a large decision, and tells its end of all', async () => {
    const part = (position: number) => advertised(position, { leafId: `part-${position}` });
    const revoked = fact(4, {
      type: 'DecisionRevoked',
      data: {
        refDecisionId: 'd1',
        authority: 'Kota Contoh A',
        number: 'C-1',
        date: '2024-08-27',
        legalBasis: [],
        reasonSummary: 'Salah',
        evidence: [],
        scope: null,
        effect: 'from-start',
        effectFrom: null,
      },
    });
    const items = await itemsOf(part(2), part(3), revoked);
    expect(items.map(({ decision_id, ref_decision_id }) => [decision_id, ref_decision_id])).toEqual([
      ['d1', null],
      ['d1', null],
      [null, 'd1'],
    ]);
  });
});
