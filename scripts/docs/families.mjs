// Every family of facts with what the documents say of it, read from the built program.
import { lifeEvents } from '#app/decision-life';
import { contexts } from '#app/contexts';
import { decisionPublication } from '#views/timeline';

export const families = [
  { name: 'decision', events: lifeEvents, publication: decisionPublication, rulesets: [], projections: [] },
  ...contexts,
];

/** File name of a fact's JSON Schema. */
export const schemaFile = (family, definition) =>
  `${family.name}.${definition.type}.v${definition.schemaVersion}.json`;
