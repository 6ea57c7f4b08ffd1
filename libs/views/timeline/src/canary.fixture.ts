import type { DomainEvent, EventDefinition } from '#app/kernel';

/** What no public byte may hold: as text, as a code, as hex digits, as a number. */
export const CANARY = /canary|kenari|ca4a4ca4|8765432101/i;

interface Schema {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const TEXTS = {
  hidden: [
    'CANARY kenari',
    'canary',
    'ca4a4ca4'.repeat(8),
    'ca4a4ca4-ca4a-5a4c-ca4a-ca4a4ca4ca4a',
    '8765432101.00',
    '2024-08-26',
    '2024-08-26T02:12:00.000Z',
  ],
  open: [
    'Contoh terbuka',
    'contoh',
    'ab'.repeat(32),
    'abcdefab-abcd-5abc-abcd-abcdefabcdef',
    '87.50',
    '2024-08-26',
    '2024-08-26T02:12:00.000Z',
  ],
};

/** A value that fits the schema, with canaries in it when it is hidden. */
function sample(schema: Schema, mood: keyof typeof TEXTS): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf.find((own) => own.type !== 'null') ?? schema.anyOf[0]!, mood);
  switch (schema.type) {
    case 'string': {
      const fits = (text: string) =>
        text.length <= (schema.maxLength ?? 8000) &&
        (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text));
      return TEXTS[mood].find(fits) ?? '';
    }
    case 'integer':
    case 'number':
      return mood === 'hidden' && (schema.maximum ?? Infinity) > 8765432101
        ? 8765432101
        : Math.min(schema.maximum ?? 2024, 2024);
    case 'boolean':
      return false;
    case 'array':
      return [sample(schema.items ?? {}, mood)];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, own]) => [name, sample(own, mood)]),
      );
    case 'null':
      return null;
    default:
      return mood === 'hidden' ? 'CANARY' : 'Contoh';
  }
}

/** A fact of this kind with a canary in every field that is not public. `decisionId` names it and what it acts on. */
export function canaryEvent(definition: EventDefinition, decisionId: string): DomainEvent {
  const data: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(definition.fields))
    data[name] = sample(field.schema as Schema, field.visibility === 'P' ? 'open' : 'hidden');
  for (const name of ['decisionId', 'refDecisionId']) if (name in data) data[name] = decisionId;
  return { type: definition.type, data };
}
