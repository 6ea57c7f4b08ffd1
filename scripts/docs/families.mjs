// Every family of facts with what the documents say of it, read from the built program.
import { schemaOf } from '#app/kernel';
import { contexts } from '#app/contexts';
import { lifePublication } from '#app/decision-life';
import { registry } from '../../dist/apps/api/src/house.js';

const about = (name) =>
  contexts.find((context) => context.name === name) ?? { publication: lifePublication, rulesets: [] };

const all = registry().all();

/** Families in the order of the registry, their events in the order declared. */
export const families = [...new Set(all.map(({ context }) => context))].map((name) => ({
  ...about(name),
  name,
  events: all.filter(({ context }) => context === name).map(({ definition }) => definition),
}));

/** File name of a fact's JSON Schema, of this version or of one before. */
export const schemaFile = (family, definition, schemaVersion = definition.schemaVersion) =>
  `${family.name}.${definition.type}.v${schemaVersion}.json`;

/** Every version of a fact, the oldest first: its number, fields, schema and marks. */
export const versionsOf = (definition) => [
  ...definition.former.map(({ fields }, i) => ({
    schemaVersion: i + 1,
    fields,
    schema: schemaOf(fields),
    visibility: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.visibility])),
  })),
  definition,
];
