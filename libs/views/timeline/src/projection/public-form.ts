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

/** How the public sees one type of event: its form, and the fields that may be shown at all, in their order. */
export interface Shown {
  readonly form: PublicForm;
  /** Named in the form, and declared `P` today. */
  readonly fields: readonly string[];
  /** The same of an event that is a decision. */
  readonly decisionFields: readonly string[];
}

/** The whitelist, asked event by event. What it does not name does not exist for the public. */
export class Whitelist {
  private readonly declared: ReadonlyMap<string, EventDefinition>;
  private readonly shown = new Map<string, Shown | undefined>();

  constructor(private readonly sources: TimelineSources) {
    this.declared = new Map(sources.events.map((definition) => [definition.type, definition]));
  }

  /** How the public sees facts of that public name, or undefined where their context is silent. */
  of(publicName: string): Shown | undefined {
    if (!this.shown.has(publicName)) this.shown.set(publicName, this.shownOf(publicName));
    return this.shown.get(publicName);
  }

  /** Every field that some form of this context names: what a restored state may name. */
  fieldsOfContext(publicName: string): ReadonlySet<string> {
    const publication = this.sources.publications[split(publicName)[0]] ?? {};
    return new Set([...publicDecisionFields, ...Object.values(publication).flatMap((form) => form.fields)]);
  }

  private shownOf(publicName: string): Shown | undefined {
    const [context, type] = split(publicName);
    const publication = this.sources.publications[context];
    const form = publication && Object.hasOwn(publication, type) ? publication[type] : undefined;
    if (!form) return undefined;
    const declared = this.declared.get(type)?.visibility ?? {};
    const open = (names: readonly string[]): string[] =>
      [...new Set(names)].filter((name) => isPublic(declared, name));
    return {
      form,
      fields: open(form.fields),
      decisionFields: open([...publicDecisionFields, ...form.fields]),
    };
  }
}

/** The values that may be shown and were pinned `P` when recorded. */
export function publicValues({ fields, decisionFields }: Shown, fact: RecordedFact): Record<string, unknown> {
  const { data, visibility } = fact;
  const values: Record<string, unknown> = {};
  for (const name of typeof data['decisionId'] === 'string' ? decisionFields : fields)
    if (isPublic(visibility, name) && Object.hasOwn(data, name)) values[name] = data[name];
  return values;
}

const isPublic = (visibility: Readonly<Record<string, unknown>>, name: string): boolean =>
  visibility[name] === 'P' && Object.hasOwn(visibility, name);

const split = (publicName: string): [string, string] => {
  const dot = publicName.indexOf('.');
  return [publicName.slice(0, dot), publicName.slice(dot + 1)];
};
