// Writes one stored example of every version of every declared fact that has none yet into test/catalogue/corpus, and the
// digest of its shape into test/catalogue/shapes.json. What is there is frozen: it is never written again, because it
// stands for events that are already in somebody's log. Salts, nonces and the key are fixed here and nowhere else, so that
// an example can be made again byte by byte; the key and the clear values stand beside it.
import { createHash, createSecretKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { Value } from 'typebox/value';
import { ensureBuilt } from './build.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test/catalogue/corpus');
ensureBuilt();
const { families, schemaFile, versionsOf } = await import('./docs/families.mjs');
const { shapeOf } = await import('./docs/shape.mjs');
const { noErasures, Vault } = await import('#app/vault');

const KEY = createHash('sha256').update('key of the corpus').digest();
/** What the example's command said; the examples keep it under the key. */
const SAID = 'cd'.repeat(32);
const keys = { obtain: () => Promise.resolve(createSecretKey(KEY)) };

/** Bytes that look random and are the same each time. */
function fixedBytes(name) {
  let count = 0;
  return (size) => createHash('sha256').update(`${name} ${count++}`).digest().subarray(0, size);
}

const byForm = {
  UUID: '3f0c1d8e-58a2-4b7e-9d43-0a1b2c3d4e5f',
  'opaque id': 'AbCdEfGhIjKlMnOpQrStUv',
  slug: 'kota-contoh-a',
  'civil date': '2024-04-01',
  code: 'contoh',
  'SHA-256, hex': 'ab'.repeat(32),
  decimal: '87.50',
  instant: '2024-09-22T16:59:59.000Z',
};

/** A value of the schema: the first choice, one item a list, every field filled. */
function example(schema, name) {
  if (schema.anyOf) return example(schema.anyOf[0], name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (byForm[schema.description]) return byForm[schema.description];
  switch (schema.type) {
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => example(schema.items, name));
    case 'object': {
      const entries = Object.entries(schema.properties ?? {});
      return Object.fromEntries(entries.map(([inner, innerSchema]) => [inner, example(innerSchema, inner)]));
    }
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, Math.min(schema.maximum ?? 2, 2));
    case 'boolean':
      return true;
    case 'string':
      return (
        [`Contoh ${name}`, '7', ...Object.values(byForm)].find((text) => Value.Check(schema, text)) ?? ''
      );
    default:
      return { [name]: `Contoh ${name}` };
  }
}

async function stored(family, type, definition) {
  const values = example(definition.schema, type);
  for (const { message, instancePath } of Value.Errors(definition.schema, values))
    console.log(`${type}${instancePath}: ${message}: correct the example by hand.`);
  const parts = { pub: {}, opened: {} };
  for (const [name, value] of Object.entries(values))
    parts[definition.visibility[name] === 'P' ? 'pub' : 'opened'][name] = value;
  const stream = `${family.name}.example-${byForm.UUID}`;
  const leafId = 'ZyXwVuTsRqPoNmLkJiHgFe';
  const subject = values.personRef ?? null;
  const vault = new Vault(keys, noErasures, fixedBytes(type));
  const sealed = await vault.seal({ leafId, stream, subject }, parts.opened);
  const commandId = '8f14e45f-ceea-567a-9b1d-2e3f4a5b6c7d';
  const commandDigest = await vault.commandDigest({ stream, subject }, { commandId, commandDigest: SAID });
  return {
    key: KEY.toString('hex'),
    opened: parts.opened,
    stream,
    revision: '0',
    position: '00000000000000000001',
    recordedAt: '2026-01-02T03:04:05.678Z',
    id: 'b5a8d3f0-5d6f-5f3e-8a64-2f6d1c0b9a87',
    type,
    schemaVersion: definition.schemaVersion,
    data: { pub: parts.pub, sealed },
    metadata: {
      occurredAt: '2026-01-02T03:04:05.600Z',
      validAt: values.effectiveFrom ?? null,
      agencyId: 'kota-contoh-a',
      subject,
      actor: {
        personRef: 'p-001',
        office: null,
        agencyId: 'kota-contoh-a',
        role: 'officer',
        onBehalfOf: null,
        authenticationLevel: null,
        issuer: 'urn:jejak:local',
      },
      commandId,
      commandDigest,
      $correlationId: 'contoh',
      $causationId: null,
      visibility: definition.visibility,
      leafId,
    },
  };
}

mkdirSync(folder, { recursive: true });
const style = await prettier.resolveConfig(join(root, 'package.json'));
const write = async (file, value) =>
  writeFileSync(file, await prettier.format(JSON.stringify(value), { ...style, filepath: file }));
const shapesFile = join(root, 'test/catalogue/shapes.json');
const shapes = existsSync(shapesFile) ? JSON.parse(readFileSync(shapesFile, 'utf8')) : {};
for (const family of families)
  for (const definition of family.events)
    for (const version of versionsOf(definition)) {
      const name = schemaFile(family, definition, version.schemaVersion);
      shapes[name] ??= shapeOf(version);
      const file = join(folder, name);
      if (existsSync(file)) continue;
      await write(file, await stored(family, definition.type, version));
      console.log(`wrote ${name}`);
    }
await write(shapesFile, Object.fromEntries(Object.entries(shapes).toSorted(([a], [b]) => (a < b ? -1 : 1))));
