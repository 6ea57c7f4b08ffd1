import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import { SearchVector } from '#app/platform';
import { testDatabase, type TestDatabase } from '#app/testing';
import { sendChanges } from './changes.js';
import { copyForm, fitsCopy } from './copy-format.js';
import type { Values } from './column-values.js';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { prepareSchema } from './schemas.js';

/** A column of every type that read models may have. */
@Entity('test_specimen')
class Specimen {
  @PrimaryColumn({ type: 'text' })
  name: string;
  @Column({ type: 'text', nullable: true })
  text: string | null;
  @Column({ type: 'int', nullable: true })
  count: number | null;
  @Column({ type: 'bigint', nullable: true })
  revision: string | null;
  @Column({ type: 'boolean', nullable: true })
  open: boolean | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at: string | null;
  @Column({ type: 'json', nullable: true })
  ordered: unknown;
  @Column({ type: 'jsonb', nullable: true })
  unordered: unknown;
  @Column({ type: 'tsvector', nullable: true })
  words: SearchVector | null;
}

@Entity('test_unusual')
class Unusual {
  @PrimaryColumn({ type: 'text' })
  name: string;
  @Column({ type: 'numeric' })
  share: string;
}

const AWKWARD = [
  'tab\there',
  'line\nfeed\r',
  '\\N \\.',
  '"quoted", {braces}',
  'ünï 😀',
  '',
  'x'.repeat(300_000),
];
const nothing = {
  text: null,
  count: null,
  revision: null,
  open: null,
  at: null,
  ordered: null,
  unordered: null,
  words: null,
};
const specimens: readonly Values[] = Array.from({ length: 300 }, (_, n) => {
  const text = AWKWARD[n < 3 * AWKWARD.length ? n % AWKWARD.length : 4]!;
  return n % 10 === 9
    ? { name: `${n}`, ...nothing }
    : {
        name: `${n}`,
        text,
        count: n % 2 === 0 ? n : -2_147_483_647,
        revision: n % 2 === 0 ? String(n) : '-9223372036854775807',
        open: n % 3 === 0,
        at: n % 2 === 0 ? '2024-03-01T01:02:03.004Z' : '1999-12-31T23:59:59.999Z',
        ordered: { b: text.slice(0, 90), a: [n, null, true] },
        unordered: { b: text.slice(0, 90), a: [n, null, true] },
        words: SearchVector.of(
          new Map([
            ['zebra', [1, 300]],
            ['ünï', [2]],
            ['kata'.repeat(20), [16_000]],
            [`${n}`, [3]],
          ]),
        ),
      };
});

describe('rows in the binary form of COPY', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    const settings = { url: database.url, schema: 'test_rows', entities: [Specimen, Unusual] };
    source = await openDataSource({ ...settings, connections: 1, options: '', name: 'test' });
    await prepareSchema(source, 'test_rows', true);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are the very rows that a statement makes of the same values', async () => {
    const metadata = source.getMetadata(Specimen);
    const written = async (rows: { added: readonly Values[]; kept: readonly Values[] }): Promise<string> => {
      await source.transaction((manager) => sendChanges(manager, [{ metadata, gone: [], ...rows }]));
      const digest = await source.transaction((manager) => digestOf(manager, [Specimen]));
      expect(await source.manager.count(Specimen)).toBe(specimens.length);
      await source.query('truncate test_rows.test_specimen');
      return digest;
    };
    const copied = await written({ added: specimens, kept: [] });
    expect(copied).toBe(await written({ added: [], kept: specimens }));
  });

  it('refuse a number that their column does not hold', () => {
    const metadata = source.getMetadata(Specimen);
    for (const count of [2 ** 31, 1.5, 'three'])
      expect(() => copyForm(metadata, [{ name: 'a', ...nothing, count }])).toThrow(RangeError);
  });

  it('are not made of a type without a form here', () => {
    expect(fitsCopy(source.getMetadata(Unusual))).toBe(false);
    expect(fitsCopy(source.getMetadata(Specimen))).toBe(true);
  });
});
