import { createSecretKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexts } from '#app/contexts';
import {
  EventCodec,
  UnknownEventError,
  type JsonObject,
  type RecordedEvent,
  type RegisteredEvent,
} from '#app/event-store';
import { fold, schemaOf } from '#app/kernel';
import type { CommandContext, Erasure, RecordedFact } from '#app/platform';
import { noErasures, Vault, type Erasures } from '#app/vault';
import { registry } from '../../apps/api/src/house.js';
import { shapeOf } from '../../scripts/docs/shape.mjs';

const folder = join(import.meta.dirname, 'corpus');
const facts = registry();

/** A frozen event, as the store gave it out, the key that seals it, and what it holds in clear. */
interface Frozen extends RecordedEvent {
  readonly key: string;
  readonly opened: JsonObject;
}
const frozen = (file: string): Frozen => {
  const event = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Frozen & { revision: string };
  return { ...event, revision: BigInt(event.revision) };
};
const shapes = JSON.parse(readFileSync(join(import.meta.dirname, 'shapes.json'), 'utf8')) as object;
const versionsOf = ({ definition }: RegisteredEvent): number[] =>
  Array.from({ length: definition.schemaVersion }, (_, i) => i + 1);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

const codecOf = ({ key }: Frozen, erasures: Erasures = noErasures) => {
  const found = () => Promise.resolve(createSecretKey(Buffer.from(key, 'hex')));
  return new EventCodec(
    facts,
    new Vault(
      { obtain: found, find: found, isDestroyed: async () => false, destroy: async () => {} },
      erasures,
    ),
  );
};
const openedIn = async (event: Frozen, erasures?: Erasures): Promise<RecordedFact> => {
  const codec = codecOf(event, erasures);
  return (await codec.open([codec.decode(event)]))[0]!;
};

describe('events that are already in somebody’s log', () => {
  it.each(files)('P5 can be read for ever: %s', async (file) => {
    const event = frozen(file);
    const fact = codecOf(event).decode(event);
    expect(`${fact.publicName}.v${event.schemaVersion}.json`).toBe(file);
    const { definition, validator } = facts.get(event.type);
    const opened = await openedIn(event);
    expect([...validator.Errors(opened.data)]).toEqual([]);
    expect(opened.sealed).toEqual({});
    if (event.schemaVersion < definition.schemaVersion) return;
    expect(fact.data).toEqual(event.data['pub']);
    expect(opened.data).toEqual({ ...(event.data['pub'] as object), ...event.opened });
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

  it.each([
    [1, null],
    [2, 2],
  ])(
    'keep the rule of their day: a promotion of version %i states %p years in rank and no grounds, and hides nothing new',
    async (version, yearsInRank) => {
      const stored = frozen(`promotion.RankPromoted.v${version}.json`);
      const fact = await openedIn(stored);
      const { data, schemaVersion, visibility } = fact;
      expect([schemaVersion, data['yearsInRank'], data['grounds'], data['findings']]).toEqual([
        version,
        yearsInRank,
        null,
        [{ rule: 'Contoh rule', version: 'Contoh version' }],
      ]);
      expect(visibility).toEqual({ ...stored.metadata.visibility, yearsInRank: 'I', grounds: 'S' });
    },
  );

  it.each([0, 4])('are refused in version %i, which nobody knows', (schemaVersion) => {
    const event = { ...frozen('promotion.RankPromoted.v1.json'), schemaVersion };
    expect(() => codecOf(event).decode(event)).toThrow(UnknownEventError);
  });

  it('are refused in an old version whose values do not fit it', () => {
    const event = frozen('promotion.RankPromoted.v1.json');
    const pub = { ...(event.data['pub'] as object), yearsInRank: 4 };
    expect(() => codecOf(event).decode({ ...event, data: { ...event.data, pub } })).toThrow(
      'does not fit its schema',
    );
  });

  it('keep what is not public apart, and sealed', () => {
    for (const file of files) {
      const { data, metadata, opened } = frozen(file);
      const { visibility } = metadata;
      expect(Object.keys(data['pub'] as object).filter((name) => visibility[name] !== 'P')).toEqual([]);
      const sealed = data['sealed'] as Record<string, object>;
      expect(Object.keys(sealed).filter((name) => visibility[name] === 'P')).toEqual([]);
      expect(Object.keys(sealed)).toEqual(Object.keys(opened));
      for (const field of Object.values(sealed))
        expect(field).toEqual({
          commitment: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
          opening: expect.stringMatching(/^[A-Za-z0-9+/]{100,}=*$/),
        });
    }
  });

  it.each(files)('tell whether their command comes again: %s', async (file) => {
    const event = frozen(file);
    const codec = codecOf(event);
    const asked = (commandDigest: string) =>
      codec.isOf(codec.decode(event), { ...event.metadata, commandDigest } as unknown as CommandContext);
    expect([await asked('cd'.repeat(32)), await asked('ab'.repeat(32))]).toEqual([true, false]);
  });

  it('are refused when a value does not fit, stands in clear or is missing, so that reading them proves something', () => {
    const event = frozen(files.find((name) => name.startsWith('decision.DecisionRevoked.'))!);
    const codec = codecOf(event);
    const pub = event.data['pub'] as JsonObject;
    const wrong: JsonObject[] = [
      { ...event.data, pub: { ...pub, date: 'yesterday' } },
      { ...event.data, pub: { ...pub, more: 1 } },
      { ...event.data, sealed: event.opened },
      { ...event.data, sealed: {} },
      { pub, sealed: { ...(event.data['sealed'] as object), more: { commitment: '', opening: '' } } },
    ];
    for (const data of wrong)
      expect(() => codec.decode({ ...event, data })).toThrow('does not fit its schema');
  });

  it('are read by the marks they were recorded with, whatever the marks of today', async () => {
    const event = frozen(files.find((name) => name.startsWith('recruitment.FormationDefined.'))!);
    const { reliedOn } = event.opened;
    const { reliedOn: _, ...sealed } = event.data['sealed'] as JsonObject;
    const data = { pub: { ...(event.data['pub'] as JsonObject), reliedOn: reliedOn! }, sealed };
    const opened = await openedIn({ ...event, data });
    expect(opened.data).toEqual({ ...(event.data['pub'] as object), ...event.opened });
  });
});

describe('the rules of every aggregate', () => {
  const erasure: Erasure = {
    leafId: 'l',
    recordedAt: '2026-11-26T00:00:00.000Z',
    ground: 'request',
    legalBasis: [],
  };
  const erasures: Erasures = { of: () => erasure, lookUp: async () => erasure, upTo: async () => {} };
  const deciders = contexts.flatMap((context) => context.deciders);

  it.each(deciders.map((decider) => [decider.category, decider] as const))(
    'fold erased facts of %s as they fold whole ones',
    async (_, decider) => {
      const own = files.map(frozen).filter(({ type }) => decider.events.some((event) => event.type === type));
      expect(own.length).toBeGreaterThan(0);
      const about = (event: Frozen): Frozen => ({
        ...event,
        metadata: { ...event.metadata, subject: 'p-1' },
      });
      const erased = await Promise.all(own.map((event) => openedIn(about(event), erasures)));
      for (const fact of erased) expect(Object.keys(fact.sealed)).toEqual(Object.keys(frozenOf(fact).opened));
      const whole = await Promise.all(own.map((event) => openedIn(event)));
      expect(() => fold(decider, whole)).not.toThrow();
      expect(() => fold(decider, erased)).not.toThrow();
    },
  );
  const frozenOf = ({ publicName, schemaVersion }: RecordedFact): Frozen =>
    frozen(`${publicName}.v${schemaVersion}.json`);
});
