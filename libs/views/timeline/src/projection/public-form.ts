import { decisionFields, type EventDefinition } from '#app/kernel';
import type { PublicForm, Publication, RecordedFact } from '#app/platform';

/** Fields that every decision shows, without mention in a publication. */
export const publicDecisionFields: readonly string[] = Object.entries(decisionFields)
  .filter(([, field]) => field.visibility === 'P')
  .map(([name]) => name);

/** What the timeline is made from: what the public may see, and what is declared. */
export interface TimelineSources {
  /** Context name → its publication; `decision` holds the life of decisions. */
  readonly publications: Readonly<Record<string, Publication>>;
  /** Every declared fact. A field that is not declared `P` today is not shown, whatever was pinned when it was recorded. */
  readonly events: readonly EventDefinition[];
}

/** The whitelist, asked event by event. What it does not name does not exist for the public. */
export class Whitelist {
  private readonly declared: ReadonlyMap<string, EventDefinition>;

  constructor(private readonly sources: TimelineSources) {
    this.declared = new Map(sources.events.map((definition) => [definition.type, definition]));
  }

  /** How the public sees this fact, or undefined where its context is silent. */
  formOf(fact: RecordedFact): PublicForm | undefined {
    const [context, type] = split(fact.publicName);
    const publication = this.sources.publications[context];
    return publication && Object.hasOwn(publication, type) ? publication[type] : undefined;
  }

  /** The values that are named in the form, pinned `P` when recorded, and declared `P` today. All three. */
  valuesOf(fact: RecordedFact, form: PublicForm): Record<string, unknown> {
    const declared = this.declared.get(fact.type)?.visibility ?? {};
    const names = [
      ...(typeof fact.data['decisionId'] === 'string' ? publicDecisionFields : []),
      ...form.fields,
    ];
    const values: Record<string, unknown> = {};
    for (const name of new Set(names))
      if (isPublic(fact.visibility, name) && isPublic(declared, name) && Object.hasOwn(fact.data, name))
        values[name] = fact.data[name];
    return values;
  }

  /** Every field that some form of this context names: what a restored state may name. */
  fieldsOfContext(publicName: string): ReadonlySet<string> {
    const publication = this.sources.publications[split(publicName)[0]] ?? {};
    return new Set([...publicDecisionFields, ...Object.values(publication).flatMap((form) => form.fields)]);
  }
}

const isPublic = (visibility: Readonly<Record<string, unknown>>, name: string): boolean =>
  Object.hasOwn(visibility, name) && visibility[name] === 'P';

const split = (publicName: string): [string, string] => {
  const dot = publicName.indexOf('.');
  return [publicName.slice(0, dot), publicName.slice(dot + 1)];
};
