// JSON Schema 2020-12 of every fact: `docs/schemas/<context>.<Type>.v<version>.json`.
import { families, schemaFile } from './families.mjs';

function schemaOf(family, definition) {
  const { properties, required } = JSON.parse(JSON.stringify(definition.schema));
  for (const [name, { meaning, visibility }] of Object.entries(definition.fields)) {
    const { description: form, ...schema } = properties[name];
    properties[name] = {
      description: meaning,
      ...(form ? { 'x-form': form } : {}),
      'x-visibility': visibility,
      ...schema,
    };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaFile(family, definition),
    title: `${family.name}.${definition.type}`,
    description: definition.meaning,
    'x-schema-version': definition.schemaVersion,
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}

/** File → text, for all facts. */
export const schemas = () =>
  Object.fromEntries(
    families.flatMap((family) =>
      family.events.map((definition) => [
        `docs/schemas/${schemaFile(family, definition)}`,
        JSON.stringify(schemaOf(family, definition)),
      ]),
    ),
  );
