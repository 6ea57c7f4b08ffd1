import { defineEvent, former, internal, line, made, pub } from '#app/kernel';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { AGENCY, command } from './contract/decision-contract.js';
import { EventCodec } from './event-codec.js';
import { EventRegistry } from './event-registry.js';
import type { RecordedEvent } from './event-store.js';

const PostNamed = defineEvent('PostNamed', 1, 'A post was named.', {
  unit: pub(line, 'unit'),
  seat: internal(line, 'seat'),
});
/** Invented: unit, which was public then and is not any more, and seat, which never was, became one. */
const first = { unit: internal(line, 'unit'), seat: internal(line, 'seat') };
const PostRenamed = defineEvent('PostNamed', 2, 'A post was named.', { post: internal(line, 'post') }, [
  former(first, { post: made((unit: string, seat: string) => `${unit}/${seat}`, 'unit', 'seat') }),
]);
const MoveSealed = defineEvent('MoveSealed', 1, 'A move was decided.', {
  effectiveFrom: internal(line, 'first day'),
});
const concerning = { ...AGENCY, stream: 'sample.post-1', subject: null };

describe('the codec', () => {
  const vault = new Vault(new MemoryKeyStore(), noErasures);
  const codecOf = (...events: ConstructorParameters<typeof EventRegistry>[0][number]['events']) =>
    new EventCodec(new EventRegistry([{ name: 'sample', events }]), vault);

  it('makes a field of today of public and sealed values of a former version', async () => {
    const data = { unit: 'Dinas', seat: '7' };
    const event = await codecOf(PostNamed).encode({ type: 'PostNamed', data }, 0, command(), concerning);
    const stored = { ...event, stream: concerning.stream, revision: 0n, position: '1', recordedAt: '' };
    const codec = codecOf(PostRenamed);
    const fact = codec.decode(stored satisfies RecordedEvent);
    expect([fact.data, fact.visibility['post']]).toEqual([{}, 'I']);
    const [opened] = await codec.open([fact]);
    expect([opened!.data, opened!.sealed]).toEqual([{ post: 'Dinas/7' }, {}]);
    const [shut] = await codec.open([fact], () => false);
    expect([shut!.data, Object.keys(shut!.sealed)]).toEqual([{}, ['seat']]);
  });

  it('states the day of legal effect in the envelope only where it is public', async () => {
    const data = { effectiveFrom: '2024-01-01' };
    const event = await codecOf(MoveSealed).encode({ type: 'MoveSealed', data }, 0, command(), concerning);
    expect(event.metadata.validAt).toBeNull();
  });
});
