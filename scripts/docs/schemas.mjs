// JSON Schema 2020-12 of every version of every fact: `docs/schemas/<context>.<Type>.v<version>.json`.
import { families, schemaFile, versionsOf } from './families.mjs';

function documentOf(family, definition, { schemaVersion, schema: plain, fields }) {
  const { properties, required } = JSON.parse(JSON.stringify(plain));
  for (const [name, { meaning, visibility }] of Object.entries(fields)) {
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
    $id: schemaFile(family, definition, schemaVersion),
    title: `${family.name}.${definition.type}`,
    description: definition.meaning,
    'x-schema-version': schemaVersion,
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}

/** File → text, for all versions of all facts. */
export const schemas = () =>
  Object.fromEntries(
    families.flatMap((family) =>
      family.events.flatMap((definition) =>
        versionsOf(definition).map((version) => [
          `docs/schemas/${schemaFile(family, definition, version.schemaVersion)}`,
          JSON.stringify(documentOf(family, definition, version)),
        ]),
      ),
    ),
  );
