import { createHash } from 'node:crypto';
import { addDays, dateInJakarta } from '#app/kernel';
import type { Gathering, RecordedFact, Rows } from '#app/platform';
import { nameOf } from './naming.js';
import { TimelineGatheringRow, type Listed } from './timeline-gathering.entity.js';

type Values = Readonly<Record<string, unknown>>;

/** Ends the feed id of a gathered item, which otherwise is the position of its first fact. */
export const GATHERED = 'G';

/** How many values of a field an item lists; where there are more, the counts add up to less than the item's. */
export const MOST_LISTED = 100;

/** What one item says of many facts of a day. */
export interface Gathered {
  readonly feedId: string;
  /** Public id of the item; no event has it. */
  readonly id: string;
  /** Day of recording of all of them, Asia/Jakarta. */
  readonly day: string;
  /** The start of the day after, Asia/Jakarta: from then on there can be no more of them. */
  readonly completeAt: string;
  readonly values: Values;
  /** True for the first fact of the item. */
  readonly first: boolean;
}

/** The item of all facts of this kind and day with the same value, with this one among them. */
export async function gathered(
  fact: RecordedFact,
  { by, lists = [] }: Gathering,
  values: Values,
  rows: Rows,
): Promise<Gathered> {
  const day = dateInJakarta(fact.recordedAt);
  const value = String(values[by]);
  const gathering = `${fact.publicName} ${day} ${value}`;
  const known = await rows.find(TimelineGatheringRow, gathering);
  const named = await nameOf(by, value, rows);
  const facts = (known?.facts ?? 0) + 1;
  const { position } = fact;
  const first_position = known?.first_position ?? position;
  const listed = withOneMore(known?.listed ?? {}, lists, values);
  rows.save(TimelineGatheringRow, { gathering, facts, listed, first_position, position });
  return {
    feedId: `${first_position}${GATHERED}`,
    id: createHash('sha256').update(gathering).digest('hex').slice(0, 32),
    day,
    completeAt: new Date(`${addDays(day, 1)}T00:00:00+07:00`).toISOString(),
    values: {
      [by]: value,
      ...(named && { [named.shown_as]: named.name }),
      ...listed,
      recordedOn: day,
      count: facts,
    },
    first: known === undefined,
  };
}

/** What the item lists, with the values of one more fact. Nothing stated is nothing listed. */
function withOneMore(known: Listed, fields: readonly string[], values: Values): Listed {
  const listed: Record<string, Listed[string]> = { ...known };
  for (const field of fields) {
    const value = values[field] as Values | null | undefined;
    if (value === null || value === undefined) continue;
    const before = listed[field] ?? [];
    const same = before.findIndex(
      (entry) => JSON.stringify({ ...value, count: entry['count'] }) === JSON.stringify(entry),
    );
    if (same >= 0)
      listed[field] = before.map((entry, index) =>
        index === same ? { ...entry, count: (entry['count'] as number) + 1 } : entry,
      );
    else if (before.length < MOST_LISTED) listed[field] = [...before, { ...value, count: 1 }];
  }
  return listed;
}
