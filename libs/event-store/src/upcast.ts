import type { EventDefinition, FormerForm, Visibility } from '#app/kernel';

/** Values of a fact by field; those that stay sealed are absent. */
type Values = Readonly<Record<string, unknown>>;
type Marks = Readonly<Record<string, Visibility>>;

/** A fact in one form. */
interface Formed {
  readonly data: Values;
  readonly visibility: Marks;
}

/** From who may see most to who may see least; what nobody marked is X. */
const STRICTNESS: readonly Visibility[] = ['P', 'I', 'S', 'X'];
const strictest = (marks: readonly Visibility[]): Visibility =>
  STRICTNESS.findLast((mark) => marks.includes(mark)) ?? 'X';

/**
 * Reads what was stored in an earlier version as the present one, version by version. The marks that were pinned when it
 * was recorded stay: a field made of others is as hidden as the most hidden of them.
 */
export function upcast(
  { former, fields }: Pick<EventDefinition, 'former' | 'fields'>,
  schemaVersion: number,
  stored: Formed,
): Formed {
  if (schemaVersion > former.length) return stored;
  const { data, visibility } = former
    .slice(schemaVersion - 1)
    .reduce((formed, form, i) => step(form, former[schemaVersion + i]?.fields ?? fields, formed), stored);
  // What stays sealed is sealed under its old names.
  return { data, visibility: { ...stored.visibility, ...visibility } };
}

function step({ makes }: FormerForm, next: EventDefinition['fields'], { data, visibility }: Formed): Formed {
  const values: Record<string, unknown> = {};
  const marks: Record<string, Visibility> = {};
  for (const [name, field] of Object.entries(next)) {
    const make = Object.hasOwn(makes, name) ? makes[name] : undefined;
    const sources = make ? make.from : [name];
    // What is made of nothing says nothing about anybody: its declared mark is right.
    marks[name] =
      sources.length === 0 ? field.visibility : strictest(sources.map((source) => visibility[source] ?? 'X'));
    if (!sources.every((source) => Object.hasOwn(data, source))) continue;
    values[name] = make ? make.by(...(sources.map((source) => data[source]) as never[])) : data[name];
  }
  return { data: values, visibility: marks };
}
