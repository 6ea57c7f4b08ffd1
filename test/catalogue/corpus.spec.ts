import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventCodec, UnknownEventError, type RecordedEvent, type RegisteredEvent } from '#app/event-store';
import { schemaOf } from '#app/kernel';
import { registry } from '../../apps/api/src/house.js';
import { shapeOf } from '../../scripts/docs/shape.mjs';

const folder = join(import.meta.dirname, 'corpus');
const facts = registry();
const codec = new EventCodec(facts);

/** A frozen event, as the store gave it out. */
const frozen = (file: string): RecordedEvent => {
  const event = JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedEvent & { revision: string };
  return { ...event, revision: BigInt(event.revision) };
};
const shapes = JSON.parse(readFileSync(join(import.meta.dirname, 'shapes.json'), 'utf8')) as object;
const versionsOf = ({ definition }: RegisteredEvent): number[] =>
  Array.from({ length: definition.schemaVersion }, (_, i) => i + 1);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('events that are already in somebody’s log', () => {
  it.each(files)('can be read for ever: %s', (file) => {
    const event = frozen(file);
    const fact = codec.decode(event);
    expect(`${fact.publicName}.v${event.schemaVersion}.json`).toBe(file);
    const { definition, validator } = facts.get(event.type);
    expect([...validator.Errors(fact.data)]).toEqual([]);
    const stored = { ...(event.data['pub'] as object), ...(event.data['sealed'] as object) };
    if (event.schemaVersion === definition.schemaVersion) expect(fact.data).toEqual(stored);
    expect(frozen(file)).toEqual(event);
  });

  it('have one example for each version of each fact that is declared (node scripts/corpus.mjs writes it)', () => {
    const declared = facts.all().flatMap((e) => versionsOf(e).map((v) => `${e.publicName}.v${v}.json`));
    expect(declared.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('never change their shape: another field, form or mark is another version', () => {
    const now = facts.all().flatMap(({ publicName, definition }) =>
      [...definition.former.map(({ fields }) => fields), definition.fields].map((fields, i) => {
        const visibility = Object.fromEntries(
          Object.entries(fields).map(([name, f]) => [name, f.visibility]),
        );
        return [`${publicName}.v${i + 1}.json`, shapeOf({ schema: schemaOf(fields), visibility })] as const;
      }),
    );
    expect(Object.fromEntries(now)).toEqual(shapes);
  });

  it('keep the rule of their day: a promotion of version 1 states no years in rank, and hides nothing new', () => {
    const fact = codec.decode(frozen('promotion.RankPromoted.v1.json'));
    expect([fact.schemaVersion, fact.data['yearsInRank'], fact.data['findings']]).toEqual([
      1,
      null,
      [{ rule: 'Contoh rule', version: 'Contoh version' }],
    ]);
    expect(fact.visibility).toEqual({
      ...frozen('promotion.RankPromoted.v1.json').metadata.visibility,
      yearsInRank: 'I',
    });
  });

  it.each([0, 3])('are refused in version %i, which nobody knows', (schemaVersion) => {
    const event = { ...frozen('promotion.RankPromoted.v1.json'), schemaVersion };
    expect(() => codec.decode(event)).toThrow(UnknownEventError);
  });

  it('are refused in an old version whose values do not fit it', () => {
    const event = frozen('promotion.RankPromoted.v1.json');
    const pub = { ...(event.data['pub'] as object), yearsInRank: 4 };
    expect(() => codec.decode({ ...event, data: { ...event.data, pub } })).toThrow('does not fit its schema');
  });

  it('keep what is not public apart', () => {
    for (const file of files) {
      const event = frozen(file);
      const { visibility } = event.metadata;
      expect(Object.keys(event.data['pub'] as object).filter((name) => visibility[name] !== 'P')).toEqual([]);
      expect(Object.keys(event.data['sealed'] as object).filter((name) => visibility[name] === 'P')).toEqual(
        [],
      );
    }
  });

  it('are refused when a value does not fit, so that reading them proves something', () => {
    const file = files.find((name) => name.startsWith('decision.DecisionRevoked.'))!;
    const event = frozen(file);
    const pub = { ...(event.data['pub'] as object), date: 'yesterday' };
    expect(() => codec.decode({ ...event, data: { ...event.data, pub } })).toThrow('does not fit its schema');
  });
});
