import type { PublicForm, Rows } from '#app/platform';
import { TimelineNameRow } from './timeline-gathering.entity.js';

type Values = Readonly<Record<string, unknown>>;

/** Names by the field that shows them. */
export type Names = Readonly<Record<string, string>>;

const keyOf = (field: string, value: string): string => `${field} ${value}`;

/** The name of what a field's value stands for, as published facts said it; undefined: none did. */
export const nameOf = (field: string, value: string, rows: Rows): Promise<TimelineNameRow | undefined> =>
  rows.find(TimelineNameRow, keyOf(field, value));

/** The names that an item of this form shows beside its ids. */
export async function namesShown({ shows = {} }: PublicForm, values: Values, rows: Rows): Promise<Names> {
  const names: Record<string, string> = {};
  for (const [shown, { of, among }] of Object.entries(shows)) {
    const value = values[of];
    const known = typeof value === 'string' ? await nameOf(among, value, rows) : undefined;
    if (known) names[shown] = known.name;
  }
  return names;
}

/** The values without the ids that are shown only beside their names. */
export function withoutUnnamed({ shows = {} }: PublicForm, values: Values, names: Names): Values {
  const unnamed = Object.entries(shows).flatMap(([shown, { of, onlyNamed }]) =>
    onlyNamed && typeof values[of] === 'string' && !Object.hasOwn(names, shown) ? [of] : [],
  );
  if (unnamed.length === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([field]) => !unnamed.includes(field)));
}

/** What a fact gives a name to, so that what later happens to the fact finds it; null: it names nothing. */
export function namedBy({ names }: PublicForm, values: Values): string | null {
  if (!names || names.when?.(values) === false) return null;
  const value = values[names.of];
  return typeof value === 'string' ? keyOf(names.of, value) : null;
}

/** Remembers the name that a fact gives to what one of its fields stands for; the last one stays. */
export function rememberName(form: PublicForm, values: Values, position: string, rows: Rows): void {
  const name_of = namedBy(form, values);
  const name = form.names && values[form.names.as];
  if (name_of === null || typeof name !== 'string') return;
  rows.save(TimelineNameRow, { name_of, shown_as: form.names!.as, name, position });
}

/** The name after an act on the decision that gave it: corrected, or given back to the one before. */
export async function renameByAct(
  named: string | null,
  values: Values,
  position: string,
  rows: Rows,
): Promise<void> {
  const known = named === null ? undefined : await rows.find(TimelineNameRow, named);
  if (!known) return;
  const corrections = (values['corrections'] ?? []) as readonly { field: string; to: unknown }[];
  const restored = (values['restored'] ?? {}) as Values;
  const name = corrections.find(({ field }) => field === known.shown_as)?.to ?? restored[known.shown_as];
  if (typeof name === 'string') rows.save(TimelineNameRow, { ...known, name, position });
}
