import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventCodec, type RecordedEvent } from '#app/event-store';
import { registry } from '../../apps/api/src/house.js';

const folder = join(import.meta.dirname, 'corpus');
const facts = registry();
const codec = new EventCodec(facts);

/** A frozen event, as the store gave it out. */
const frozen = (file: string): RecordedEvent => {
  const event = JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedEvent & { revision: string };
  return { ...event, revision: BigInt(event.revision) };
};
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('events that are already in somebody’s log', () => {
  it.each(files)('P5 can be read for ever: %s', (file) => {
    const event = frozen(file);
    const fact = codec.decode(event);
    expect(`${fact.publicName}.v${event.schemaVersion}.json`).toBe(file);
    expect(fact.data).toEqual({ ...(event.data['pub'] as object), ...(event.data['sealed'] as object) });
  });

  it('have one example for each fact that is declared (node scripts/corpus.mjs writes it)', () => {
    const declared = facts.all().map((e) => `${e.publicName}.v${e.definition.schemaVersion}.json`);
    expect(declared.filter((file) => !files.includes(file))).toEqual([]);
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
