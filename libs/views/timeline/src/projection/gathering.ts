import { createHash } from 'node:crypto';
import { addDays, dateInJakarta } from '#app/kernel';
import type { Gathering, PublicForm, RecordedFact, Rows } from '#app/platform';
import { TimelineGatheringRow, TimelineNameRow, type Listed } from './timeline-gathering.entity.js';

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
  const named = await nameOf(by, values, rows);
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
      ...named,
      ...listed,
      recordedOn: day,
      count: facts,
    },
    first: known === undefined,
  };
}

/** The name of what this field stands for, under the name of the field that gave it; nothing where none was given. */
export async function nameOf(
  field: string,
  values: Values,
  rows: Rows,
): Promise<Readonly<Record<string, string>>> {
  const named = await rows.find(TimelineNameRow, `${field} ${String(values[field])}`);
  return named ? { [named.shown_as]: named.name } : {};
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

/** Remembers the name that a fact gives to what one of its fields stands for; the first one stays. */
export async function rememberName(
  { names }: PublicForm,
  values: Values,
  position: string,
  rows: Rows,
): Promise<void> {
  if (!names) return;
  const [of, name] = [values[names.of], values[names.as]];
  if (typeof of !== 'string' || typeof name !== 'string') return;
  const name_of = `${names.of} ${of}`;
  if (await rows.find(TimelineNameRow, name_of)) return;
  rows.save(TimelineNameRow, { name_of, shown_as: names.as, name, position });
}
