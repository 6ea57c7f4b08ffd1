import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { defineEvent, pub, text } from '#app/kernel';
import { EventCodec, EventRegistry, type EventMetadata, type NewEvent } from '#app/event-store';
import type { Projection, RecordedFact, Rows } from '#app/platform';

/** Invented facts: a letter was filed in a folder, or taken out. */
export const Filed = defineEvent('Filed', 1, 'A letter was filed.', {
  folder: pub(text, 'where'),
  letter: pub(text, 'which'),
});
export const Removed = defineEvent('Removed', 1, 'A letter was taken out.', {
  folder: pub(text, 'where'),
  letter: pub(text, 'which'),
});
export const codec = new EventCodec(new EventRegistry([{ name: 'archive', events: [Filed, Removed] }]));

const metadata: EventMetadata = {
  occurredAt: '2024-03-01T00:00:00.000Z',
  validAt: null,
  agencyId: 'kota-contoh-a',
  subject: null,
  actor: {
    personRef: 'contoh-a',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  commandId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
  commandDigest: '00',
  $correlationId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
  $causationId: null,
  visibility: { folder: 'P', letter: 'P' },
  leafId: 'leaf',
};
/** An event of that kind; the type may be one that nobody knows. */
export const event = (type: string, folder: string, letter: string): NewEvent => ({
  id: crypto.randomUUID(),
  type,
  schemaVersion: 1,
  data: { pub: { folder, letter }, sealed: {} },
  metadata,
});

@Entity('test_folder')
export class Folder {
  @PrimaryColumn({ type: 'text' })
  folder: string;
  @Column({ type: 'int' })
  letters: number;
  @Column({ name: 'last_at', type: 'timestamptz', precision: 3 })
  lastAt: string;
  @Column({ type: 'jsonb' })
  seen: { count: number; last: string };
  @Index()
  @Column({ type: 'text' })
  position: string;
}

@Entity('test_letter')
@Unique(['letter', 'folder'])
export class Letter {
  @PrimaryColumn({ type: 'text' })
  folder: string;
  @PrimaryColumn({ type: 'text' })
  letter: string;
  @Column({ type: 'bigint', nullable: true })
  revision: string | null;
  @Column({ type: 'text' })
  position: string;
}

/** Folders with the number of letters, and the letters. Throws at a letter named "poison". */
export class Folders implements Projection {
  readonly version: number = 1;
  readonly categories: readonly string[] | '*' = ['archive.folder'];
  readonly entities = [Folder, Letter];
  poison = 'poison';

  constructor(readonly name: string = 'folders') {}

  async apply(fact: RecordedFact, rows: Rows): Promise<void> {
    const { folder, letter } = fact.data as { folder: string; letter: string };
    if (letter === this.poison) throw new Error('This letter cannot be filed.');
    const { position, recordedAt: lastAt } = fact;
    const row = (await rows.find(Folder, folder)) ?? {
      folder,
      letters: 0,
      lastAt,
      seen: { count: 0, last: '' },
      position,
    };
    const there = (await rows.find(Letter, folder, letter)) !== undefined;
    if (fact.type === 'Filed') {
      if (!there) row.letters++;
      rows.save(Letter, { folder, letter, revision: String(fact.revision), position });
    } else if (there) {
      row.letters--;
      rows.remove(Letter, folder, letter);
    }
    rows.save(Folder, { ...row, lastAt, seen: { count: row.seen.count + 1, last: letter }, position });
  }
}
