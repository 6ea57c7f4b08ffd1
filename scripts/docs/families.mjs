// Every family of facts with what the documents say of it, read from the built program.
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

/** File name of a fact's JSON Schema. */
export const schemaFile = (family, definition) =>
  `${family.name}.${definition.type}.v${definition.schemaVersion}.json`;
