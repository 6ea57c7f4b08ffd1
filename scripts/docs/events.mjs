// The catalogue of facts, `docs/events.md`: what is recorded, field by field, who sees it, and the dated rules.
import { decisionFields } from '#app/kernel';
import { families, schemaFile } from './families.mjs';

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const table = (head, rows) =>
  rows.length === 0
    ? '–'
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** A schema in a few words. */
function form(schema) {
  if (schema.anyOf) return schema.anyOf.map(form).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.type === 'array') return `list of ${form(schema.items)}`;
  if (schema.type === 'object') {
    const names = Object.entries(schema.properties ?? {}).map(([name, inner]) => `${name}: ${form(inner)}`);
    return names.length > 0 ? `{ ${names.join('; ')} }` : 'object';
  }
  if (schema.description) return schema.description;
  if (schema.type === 'string') return schema.maxLength ? `text ≤ ${schema.maxLength}` : 'text';
  if (schema.type === 'integer')
    return schema.minimum === undefined ? 'whole number' : `whole number ≥ ${schema.minimum}`;
  return schema.type ?? 'any JSON value';
}

function published(family, definition) {
  const shown = family.publication?.[definition.type];
  if (!shown) return 'Not published.';
  const when =
    shown.delayDays === 0 ? 'at once' : `after ${shown.delayDays} ${shown.delayDays === 1 ? 'day' : 'days'}`;
  const fields = shown.fields.map((name) => `\`${name}\``).join(', ');
  return `Published ${when} as “${shown.kind.en}” (${shown.kind.id})${fields ? `, with ${fields}` : ''}.`;
}

const fieldRows = (fields, isShown) =>
  Object.entries(fields).map(([name, { schema, meaning, visibility }]) => [
    `\`${name}\``,
    form(schema),
    meaning,
    visibility,
    visibility === 'P' && isShown(name) ? 'yes' : 'no',
  ]);

function fact(family, definition) {
  const shown = family.publication?.[definition.type];
  const own = Object.entries(definition.fields).filter(([name, field]) => decisionFields[name] !== field);
  const isDecision = own.length < Object.keys(definition.fields).length;
  const file = schemaFile(family, definition);
  return [
    `### ${family.name}.${definition.type} · version ${definition.schemaVersion}`,
    definition.meaning,
    `${published(family, definition)} Schema: [${file}](schemas/${file})`,
    table(
      ['field', 'form', 'meaning', 'visibility', 'published'],
      fieldRows(Object.fromEntries(own), (name) => shown?.fields.includes(name)),
    ),
    ...formerForms(family, definition),
    ...(isDecision ? ['It also has [the fields of every decision](#the-fields-of-every-decision).'] : []),
  ];
}

/** How what was stored in versions before is read. */
function formerForms(family, { former, type, fields }) {
  const links = former.map(({ makes, fields: old }, i) => {
    const next = former[i + 1]?.fields ?? fields;
    const file = `${family.name}.${type}.v${i + 1}.json`;
    const made = Object.entries(makes).map(([name, { from, by }]) =>
      from.length > 0
        ? `\`${name}\` from ${from.map((source) => `\`${source}\``).join(', ')}`
        : `\`${name}\` ${JSON.stringify(by())}`,
    );
    const gone = Object.keys(old).filter((name) => !Object.hasOwn(next, name));
    const lost = gone.length > 0 ? `; left out: ${gone.map((name) => `\`${name}\``).join(', ')}` : '';
    return `Version ${i + 1} ([schema](schemas/${file})) is read as version ${i + 2} with ${made.join(', ')}${lost}.`;
  });
  return links.length > 0 ? [links.join(' ')] : [];
}

const ruleTable = (rulesets) =>
  table(
    ['rule', 'from', 'until', 'values', 'legal basis', 'sureness'],
    rulesets
      .toSorted((a, b) => `${a.rule} ${a.validFrom}`.localeCompare(`${b.rule} ${b.validFrom}`, 'en'))
      .map(({ rule, validFrom, validTo, values, legalBasis, sureness }) => [
        `\`${rule}\``,
        validFrom,
        validTo ?? 'in force',
        `\`${JSON.stringify(values)}\``,
        legalBasis,
        sureness,
      ]),
  );

const intro = `# Events

Generated from the declarations by \`npm run docs\`; the check compares it. Names are permanent: what is stored is never renamed.

**Visibility** of a field: P public · I inspectorate and the agency's HR · S these and the person concerned · X nobody outside the
personal vault. **Published** says whether the public feed shows the field; it shows only fields that are P *and* named by the
context. **Versions**: what is stored never changes. A new, renamed or dropped field is a new version in \`defineEvent\`, with the form
of the version before and how each further field is made of it; \`node scripts/corpus.mjs\` then freezes an example and the shape of
the new version. A program that meets a newer version, or an unknown name, stops there. **Sureness** of a rule: A read in the law · B, C secondary sources · D unconfirmed, configurable · own: our design choice.

Every event also has an envelope (id, stream, revision, position, recordedAt, occurredAt, validAt, agencyId, actor, command):
[decisions/0004-envelope.md](decisions/0004-envelope.md).`;

const everyDecision = [
  '## The fields of every decision',
  'A decision (keputusan) is a concrete, individual, final act of an official. Where its event is published, so are these.',
  table(
    ['field', 'form', 'meaning', 'visibility', 'published'],
    fieldRows(decisionFields, () => true),
  ),
];

/** The page, by its file name. */
export function eventsPage() {
  const parts = [intro, ...everyDecision];
  for (const family of families) {
    parts.push(`## ${family.name}`);
    for (const definition of family.events) parts.push(...fact(family, definition));
    if (family.rulesets.length > 0) parts.push(`### Rules of ${family.name}`, ruleTable(family.rulesets));
  }
  return { 'docs/events.md': `${parts.join('\n\n')}\n` };
}
